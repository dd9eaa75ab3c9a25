package jp.kairan.admin;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Who looked at the details of a person's household: by which office and why, never by name, as the audit knows it. */
@Singleton
final class LookHoldings implements Holdings {
    private static final String LOOKS = """
            select to_json(x)::text as row from (
                select a.at, a.action as what, coalesce(a.detail ->> 'reason', a.detail ->> 'why') as reason,
                       o.role, o.name as "unitName"
                  from audit_entry a
                  left join lateral (
                      select f.role, u.name from office f join unit u on u.id = f.unit_id
                       where a.actor = 'account:' || f.account_id
                         and f.from_on <= a.at::date and (f.to_on is null or f.to_on >= a.at::date)
                       order by u.path desc limit 1) o on true
                 where a.action like '%Seen'
                   and a.subject_id in (select unnest(?::uuid[]) union all
                                        select id from snow_request where household_id = any(?::uuid[]))
                 order by a.seq) x""";

    private final Sql sql;

    LookHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(new Holding(
                "looks",
                Set.of("audit_entry"),
                sql.list(LOOKS, Holding::json, owner.households(), owner.households())));
    }
}
