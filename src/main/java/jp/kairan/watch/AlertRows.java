package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/**
 * The rows of alerts, for their members alone. At the moment in which the household is protected everybody loses sight of
 * one but family who live there and who may see protected households.
 */
@Singleton
class AlertRows {
    private static final String ONE = "select " + AlertRow.COLUMNS + """
             from watch_alert a join household h on h.id = a.household_id
            where a.id = ? and exists (select 1 from watch_alert_member m where m.alert_id = a.id and m.account_id = ?
                                                 and (not h.protected or ?::boolean or """ + TeamRows.AT_HOME + "))";

    private static final String MINE = "select " + AlertRow.COLUMNS + """
             from watch_alert_member m join watch_alert a on a.id = m.alert_id join household h on h.id = a.household_id
            where m.account_id = ? and (not h.protected or ?::boolean or """ + TeamRows.AT_HOME + """
            )
              and (?::boolean is null or (a.closed_at is null) = ?)
              and (?::uuid is null or m.alert_id < ?)
            order by m.alert_id desc limit ?""";

    private static final String THREAD = """
            select e.id, e.kind, e.at, e.account_id, d.label, e.text
              from watch_alert_entry e left join watch_device d on d.id = e.device_id
             where e.alert_id = ? order by e.id""";

    private final Sql sql;
    private final Clock clock;

    AlertRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An alert that the actor is told of; 404 otherwise. */
    @Transactional
    AlertRow seen(Actor actor, WatchAlertId id) {
        return find(actor, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** The same for this transaction alone. */
    @Transactional(TxType.MANDATORY)
    AlertRow held(Actor actor, WatchAlertId id) {
        seen(actor, id);
        sql.any("select 1 from watch_alert where id = ? for no key update", id);
        return seen(actor, id);
    }

    @Transactional
    Page<AlertView> mine(Actor actor, Boolean open, Cursor from, int limit) {
        UUID before = Cursor.uuid(from);
        AccountId me = actor.me();
        List<AlertRow> rows = sql.list(
                MINE,
                AlertRow::of,
                me,
                seesProtected(actor),
                LocalDate.now(clock),
                open,
                open,
                before,
                before,
                limit + 1);
        return Page.of(rows, limit, row -> row.id().toString()).map(row -> row.view(me, null));
    }

    @Transactional
    AlertView thread(Actor actor, WatchAlertId id) {
        AccountId me = actor.me();
        AlertRow alert = seen(actor, id);
        return alert.view(
                me,
                sql.list(
                        THREAD,
                        row -> new AlertView.Line(
                                row.uuid("id"),
                                row.constant("kind", EntryKind.class),
                                row.instant("at"),
                                alert.person(AccountId.orNull(row.uuid("account_id")), me),
                                row.text("label"),
                                row.text("text")),
                        id));
    }

    private Optional<AlertRow> find(Actor actor, WatchAlertId id) {
        return sql.one(ONE, AlertRow::of, id, actor.me(), seesProtected(actor), LocalDate.now(clock));
    }

    private static boolean seesProtected(Actor actor) {
        return actor.mayAnywhere(Action.PROTECTED_READ);
    }
}
