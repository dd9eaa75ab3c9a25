package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;
import jp.kairan.notices.NoticeProblem;

/** The door to reminding those who have not answered yet, and nobody else. */
@Singleton
class AnswerReminders {
    private static final String LAST = "select reminded_at from occurrence where id = ?";
    private static final String NOTE = "update occurrence set reminded_at = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Sights sights;
    private final Seats seats;
    private final Unanswered unanswered;
    private final AnswerNotices notices;
    private final Audit audit;
    private final AnswerConfig config;

    AnswerReminders(
            Sql sql,
            Clock clock,
            Sights sights,
            Seats seats,
            Unanswered unanswered,
            AnswerNotices notices,
            Audit audit,
            AnswerConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.sights = sights;
        this.seats = seats;
        this.unanswered = unanswered;
        this.notices = notices;
        this.audit = audit;
        this.config = config;
    }

    /**
     * Reminds whoever has not answered. 403 for whoever sees the date but not from the organiser's desk, 404 for
     * everybody else; 409 where answers are closed, 429 where it was reminded of lately.
     */
    @Transactional
    public AnswerReminder remind(Actor actor, OccurrenceId id) {
        sights.named(actor, id);
        Room room = seats.lock(id);
        Instant now = Instant.now(clock);
        if (!room.open(now)) {
            throw EventProblem.ANSWERS_CLOSED.problem();
        }
        refuseTooSoon(id, now);
        List<AccountId> accounts = unanswered.of(room);
        if (!accounts.isEmpty()) {
            sql.update(NOTE, now, id);
            audit.note(
                    actor,
                    "AnswersReminded",
                    "OCCURRENCE",
                    id,
                    room.event().unit(),
                    Map.of("accounts", accounts.size()));
            notices.tell(room.event(), Cause.REMINDER, accounts);
        }
        return new AnswerReminder(accounts.size());
    }

    private void refuseTooSoon(OccurrenceId id, Instant now) {
        sql.list(LAST, row -> row.instant("reminded_at"), id).forEach(last -> {
            Duration wait = last == null ? Duration.ZERO : Duration.between(now, last.plus(config.reminderInterval()));
            if (wait.compareTo(Duration.ZERO) > 0) {
                throw NoticeProblem.REMINDED_LATELY.problem().after(wait.plusSeconds(1));
            }
        });
    }
}
