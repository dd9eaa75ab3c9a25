package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The door to reminders: another dispatch of the same notice, to those who have not read it and to nobody else. */
@Singleton
class Reminders {
    /** Locks the notice, because of two officers who remind at once only one may, and a withdrawal waits its turn. */
    private static final String LOCK =
            "select confirmation_asked, expires_at, withdrawn_at from notice where id = ? for no key update";

    private static final String LAST = "select max(created_at) as at from reminder where notice_id = ? and unit_id = ?";

    private static final String CHOOSE = """
            with asked as not materialized (
                select ?::uuid as notice, ?::date as today, ?::text collate "C" as low, ?::text collate "C" as high
            ), reader as (
                select r.account_id
                  from asked a
                  cross join lateral notice_houses(a.notice, a.today, a.low, a.high) f
                  join resident r on r.household_id = f.household_id and r.account_id is not null
                                 and (r.left_on is null or r.left_on > a.today)
                                 and not (r.lives_elsewhere and exists (
                                     select 1 from household p where p.id = r.household_id and p.protected))
                union
                select o.account_id
                  from asked a cross join lateral notice_others(a.notice, a.today) o
                 where o.path >= a.low and o.path < a.high
            )
            insert into dispatch_account (dispatch_id, account_id)
            select ?, w.account_id
              from asked a cross join reader w
             where not exists (
                   select 1 from receipt c
                    where c.notice_id = a.notice and c.account_id = w.account_id
                      and (c.confirmed_at is not null or ?))""";

    private static final String NOTE = """
            insert into reminder (dispatch_id, notice_id, unit_id, sent_to, accounts, reminded_by, created_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final Clock clock;
    private final Scopes scopes;
    private final Outbox outbox;
    private final Audit audit;
    private final ReminderConfig config;

    Reminders(Sql sql, Clock clock, Scopes scopes, Outbox outbox, Audit audit, ReminderConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.scopes = scopes;
        this.outbox = outbox;
        this.audit = audit;
        this.config = config;
    }

    /**
     * Reminds those under the unit who have not read or not confirmed. 409 for a notice that is over or asks for no
     * confirmation, 429 where the unit reminded lately; otherwise errors as {@link Scopes#open}.
     */
    @Transactional
    Reminder remind(Actor actor, NoticeId notice, ReminderOrder order) {
        Scope scope = scopes.open(actor, Action.REMIND, notice, order.unit());
        sql.one(LOCK, row -> refuseUnlessRunning(row, order.to()), notice)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        refuseTooSoon(notice, order.unit());
        UUID dispatch = outbox.writeReminder(notice);
        int accounts = choose(scope, order.to(), dispatch);
        if (accounts == 0) {
            outbox.drop(dispatch);
            return new Reminder(null, 0);
        }
        Instant now = Instant.now(clock);
        UUID by = actor.account().map(a -> a.value()).orElse(null);
        sql.update(NOTE, dispatch, notice, order.unit(), order.to(), accounts, by, now);
        audit.note(
                actor,
                "ReadersReminded",
                "NOTICE",
                notice,
                order.unit(),
                Map.of("to", order.to(), "accounts", accounts, "dispatch", dispatch));
        outbox.announce(dispatch);
        return new Reminder(dispatch, accounts);
    }

    private int choose(Scope scope, ReminderOrder.To to, UUID dispatch) {
        return sql.update(
                CHOOSE,
                scope.notice(),
                LocalDate.now(clock),
                scope.path().value(),
                scope.path().upper(),
                dispatch,
                to == ReminderOrder.To.UNREAD);
    }

    private boolean refuseUnlessRunning(Row row, ReminderOrder.To to) throws SQLException {
        Instant expires = row.instant("expires_at");
        if (row.instant("withdrawn_at") != null || expires != null && !expires.isAfter(Instant.now(clock))) {
            throw NoticeProblem.NOTICE_NOT_RUNNING.problem();
        }
        if (to == ReminderOrder.To.UNCONFIRMED && !row.flag("confirmation_asked")) {
            throw NoticeProblem.CONFIRMATION_NOT_ASKED.problem();
        }
        return true;
    }

    private void refuseTooSoon(NoticeId notice, UnitId unit) {
        Instant last = sql.list(LAST, row -> row.instant("at"), notice, unit).get(0);
        if (last == null) {
            return;
        }
        Duration wait = Duration.between(Instant.now(clock), last.plus(config.reminderInterval()));
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw NoticeProblem.REMINDED_LATELY.problem().after(wait.plusSeconds(1));
        }
    }
}
