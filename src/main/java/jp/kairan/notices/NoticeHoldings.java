package jp.kairan.notices;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** What a person has opened and confirmed. */
@Singleton
final class NoticeHoldings implements Holdings {
    private static final String RECEIPTS = """
            select to_json(x)::text as row from (
                select r.notice_id as notice, n.kind, n.subject_id as subject, r.opened_at as "openedAt",
                       r.confirmed_at as "confirmedAt"
                  from receipt r join notice n on n.id = r.notice_id where r.account_id = ? order by r.notice_id) x""";

    private final Sql sql;

    NoticeHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(new Holding("receipts", Set.of("receipt"), sql.list(RECEIPTS, Holding::json, owner.account())));
    }
}
