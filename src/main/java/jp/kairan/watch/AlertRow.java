package jp.kairan.watch;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;

/**
 * An alert as it stands, with its members in the order of their ids.
 *
 * @param unit of the household
 */
record AlertRow(
        WatchAlertId id,
        HouseholdId household,
        String householdName,
        UnitId unit,
        Reason reason,
        Instant raisedAt,
        Instant escalatedAt,
        AccountId takenBy,
        Instant takenAt,
        Instant closedAt,
        Found found,
        String comment,
        List<AccountId> accounts,
        List<Relation> relations) {
    /** For a query that calls the alert a, its household h. */
    static final String COLUMNS = """
            a.id, a.household_id, h.name, h.unit_id, a.reason, a.raised_at, a.escalated_at, a.taken_by, a.taken_at,
            a.closed_at, a.found, a.comment,
            array(select m.account_id from watch_alert_member m where m.alert_id = a.id order by m.account_id) as accounts,
            array(select m.relation from watch_alert_member m where m.alert_id = a.id order by m.account_id) as relations
            """;

    static AlertRow of(Row row) throws SQLException {
        return new AlertRow(
                new WatchAlertId(row.uuid("id")),
                new HouseholdId(row.uuid("household_id")),
                row.text("name"),
                new UnitId(row.uuid("unit_id")),
                row.constant("reason", Reason.class),
                row.instant("raised_at"),
                row.instant("escalated_at"),
                AccountId.orNull(row.uuid("taken_by")),
                row.instant("taken_at"),
                row.instant("closed_at"),
                row.constant("found", Found.class),
                row.text("comment"),
                row.array("accounts", java.util.UUID.class).stream()
                        .map(AccountId::new)
                        .toList(),
                row.array("relations", String.class).stream()
                        .map(Relation::valueOf)
                        .toList());
    }

    boolean open() {
        return closedAt == null;
    }

    AlertView view(AccountId reader, List<AlertView.Line> entries) {
        return new AlertView(
                id,
                household,
                householdName,
                reason,
                raisedAt,
                escalatedAt,
                person(takenBy, reader),
                takenAt,
                closedAt,
                found,
                comment,
                IntStream.range(0, accounts.size())
                        .mapToObj(i -> person(accounts.get(i), reader))
                        .toList(),
                entries);
    }

    /** A member as another one sees them; null for who is none. */
    AlertView.Person person(AccountId account, AccountId reader) {
        int no = account == null ? -1 : accounts.indexOf(account);
        return no < 0 ? null : new AlertView.Person(no + 1, relations.get(no), account.equals(reader));
    }
}
