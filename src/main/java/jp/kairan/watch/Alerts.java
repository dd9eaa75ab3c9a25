package jp.kairan.watch;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.gate.Attempts;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** The door to alerts: those who are told of one talk, one of them goes there, and any of them says what was found. */
@Singleton
class Alerts {
    private static final int MOST_ENTRIES = 1_000;
    private static final int MESSAGES_A_MINUTE = 30;

    private static final String SAID =
            "select 1 from watch_alert_entry where alert_id = ? and account_id = ? and key = ?";

    private static final String ENTRY =
            "insert into watch_alert_entry (id, alert_id, kind, account_id, key, text, at) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String TAKE = "update watch_alert set taken_by = ?, taken_at = ? where id = ?";

    /** Whoever cannot go after all leaves an alert as one that nobody has taken since now. */
    private static final String GIVE_BACK = """
            update watch_alert set taken_by = null, taken_at = null, waiting_since = ?, escalated_at = null where id = ?""";

    private static final String CLOSE =
            "update watch_alert set closed_by = ?, closed_at = ?, found = ?, comment = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final AlertRows rows;
    private final Telling telling;
    private final Audit audit;
    private final Attempts attempts = new Attempts(MESSAGES_A_MINUTE, Duration.ofMinutes(1));

    Alerts(Sql sql, Clock clock, AlertRows rows, Telling telling, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.rows = rows;
        this.telling = telling;
        this.audit = audit;
    }

    /** The alerts that the actor is told of, newest first. */
    @Transactional
    Page<AlertView> mine(Actor actor, Boolean open, Cursor from, int limit) {
        return rows.mine(actor, open, from, limit);
    }

    /** An alert with its thread. */
    @Transactional
    AlertView read(Actor actor, WatchAlertId id) {
        return rows.thread(actor, id);
    }

    /** Says something in the thread; under one key once, which a repeat after the end still finds. */
    @Transactional
    AlertView say(Actor actor, WatchAlertId id, NewMessage message) {
        attempts.take(actor.me().toString());
        AlertRow alert = rows.held(actor, id);
        if (sql.any(SAID, id, actor.me(), message.key())) {
            return rows.thread(actor, id);
        }
        requireOpen(alert);
        if (sql.number("select count(*) from watch_alert_entry where alert_id = ?", id) >= MOST_ENTRIES) {
            throw WatchProblem.MESSAGES_FULL.problem();
        }
        entry(actor, id, EntryKind.MESSAGE, message.key(), message.text().strip());
        telling.others(actor, id);
        audit.note(actor, "WatchMessageWritten", "WATCH_ALERT", id, alert.unit(), Map.of());
        return rows.thread(actor, id);
    }

    /** Says 行きます; one person at a time, and the same person again changes nothing. */
    @Transactional
    AlertView take(Actor actor, WatchAlertId id) {
        AlertRow alert = rows.held(actor, id);
        requireOpen(alert);
        Optional<AccountId> taker = Optional.ofNullable(alert.takenBy());
        if (taker.isPresent() && !taker.equals(actor.account())) {
            throw WatchProblem.ALERT_TAKEN.problem();
        }
        if (taker.isEmpty()) {
            sql.update(TAKE, actor.me(), Instant.now(clock), id);
            entry(actor, id, EntryKind.TAKEN, null, null);
            telling.others(actor, id);
            audit.note(actor, "WatchAlertTaken", "WATCH_ALERT", id, alert.unit(), Map.of());
        }
        return rows.thread(actor, id);
    }

    /** Says that one cannot go after all; of who had not taken it nothing changes. */
    @Transactional
    AlertView giveBack(Actor actor, WatchAlertId id) {
        AlertRow alert = rows.held(actor, id);
        requireOpen(alert);
        if (actor.me().equals(alert.takenBy())) {
            sql.update(GIVE_BACK, Instant.now(clock), id);
            entry(actor, id, EntryKind.GIVEN_BACK, null, null);
            telling.others(actor, id);
            audit.note(actor, "WatchAlertGivenBack", "WATCH_ALERT", id, alert.unit(), Map.of());
        }
        return rows.thread(actor, id);
    }

    /** Says what was found, which ends the alert; rules count anew from here. */
    @Transactional
    AlertView close(Actor actor, WatchAlertId id, Closing closing) {
        AlertRow alert = rows.held(actor, id);
        requireOpen(alert);
        String comment = closing.comment() == null || closing.comment().isBlank()
                ? null
                : closing.comment().strip();
        sql.update(CLOSE, actor.me(), Instant.now(clock), closing.found(), comment, id);
        entry(actor, id, EntryKind.CLOSED, null, null);
        telling.ended(id);
        telling.others(actor, id);
        audit.note(actor, "WatchAlertClosed", "WATCH_ALERT", id, alert.unit(), Map.of("reason", alert.reason()));
        return rows.thread(actor, id);
    }

    private void entry(Actor actor, WatchAlertId id, EntryKind kind, UUID key, String text) {
        sql.update(ENTRY, Uuids.next(), id, kind, actor.me(), key, text, Instant.now(clock));
    }

    private static void requireOpen(AlertRow alert) {
        if (!alert.open()) {
            throw WatchProblem.ALERT_CLOSED.problem();
        }
    }
}
