package jp.kairan.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** Where a person stands in the register; of a house that they have left, nothing but their own line. */
@Singleton
final class DirectoryHoldings implements Holdings {
    private static final String HOMES = """
            select to_json(x)::text as row from (
                select r.id, r.name, r.name_kana as "nameKana", r.birth_date as "birthDate", r.phone, r.householder,
                       r.lives_elsewhere as "livesElsewhere", r.created_at as "createdAt", r.left_on as "leftOn",
                       h.id as household, h.name as "householdName", h.postal_code as "postalCode", h.address,
                       h.phone as "householdPhone", h.member, h.channel, u.name as "unitName"
                  from resident r
                  left join household h on h.id = r.household_id and h.id = any(?::uuid[])
                  left join unit u on u.id = h.unit_id
                 where r.account_id = ? order by r.id) x""";

    private static final String OFFICES = """
            select to_json(x)::text as row from (
                select o.id, o.role, o.from_on as "from", o.to_on as "to", u.id as unit, u.name as "unitName"
                  from office o join unit u on u.id = o.unit_id where o.account_id = ? order by o.id) x""";

    private static final String MEMBERSHIPS = """
            select to_json(x)::text as row from (
                select m.id, m.from_on as "from", m.to_on as "to", u.id as unit, u.name as "unitName"
                  from organisation_member m join unit u on u.id = m.unit_id where m.account_id = ? order by m.id) x""";

    private static final String LISTS = """
            select to_json(x)::text as row from (
                select l.id, l.name, e.household_id as household
                  from named_list_entry e join named_list l on l.id = e.list_id
                 where e.account_id = ? or e.household_id = any(?::uuid[]) order by l.id) x""";

    private final Sql sql;

    DirectoryHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(
                new Holding(
                        "homes",
                        Set.of("resident", "household"),
                        sql.list(HOMES, Holding::json, owner.households(), owner.account())),
                new Holding("offices", Set.of("office"), sql.list(OFFICES, Holding::json, owner.account())),
                new Holding(
                        "memberships",
                        Set.of("organisation_member"),
                        sql.list(MEMBERSHIPS, Holding::json, owner.account())),
                new Holding(
                        "lists",
                        Set.of("named_list_entry"),
                        sql.list(LISTS, Holding::json, owner.account(), owner.households())));
    }
}
