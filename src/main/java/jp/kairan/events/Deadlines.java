package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;

/** The door to the end of answers: who has not answered is told in time, once. */
@Singleton
class Deadlines {
    /** What was announced or reminded of a moment ago waits, because two pushes in a row about one thing are a nuisance. */
    private static final String DUE = """
            select o.id
              from occurrence o
              join event e on e.id = o.event_id and e.state = 'PUBLISHED' and e.answered_by <> 'NOBODY'
             where o.closing_told_at is null and o.state = 'PLANNED' and o.closes_at > ? and o.closes_at <= ?
               and greatest(e.published_at, o.reminded_at) <= ?
             order by o.closes_at, o.id limit 1000""";

    /** Of several replicas one finds the date untold; the others wait for its commit and find nothing. */
    private static final String CLAIM = """
            update occurrence set closing_told_at = ?
             where id = ? and closing_told_at is null and state = 'PLANNED' and closes_at > ? and closes_at <= ?
               and (reminded_at is null or reminded_at <= ?)""";

    private static final String NOTE = "update occurrence set reminded_at = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Seats seats;
    private final Unanswered unanswered;
    private final AnswerNotices notices;
    private final Audit audit;
    private final AnswerConfig config;

    Deadlines(
            Sql sql,
            Clock clock,
            Seats seats,
            Unanswered unanswered,
            AnswerNotices notices,
            Audit audit,
            AnswerConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.seats = seats;
        this.unanswered = unanswered;
        this.notices = notices;
        this.audit = audit;
        this.config = config;
    }

    /** Dates whose answers close soon and of which nobody was told so yet; none where it is left to the officers. */
    @Transactional
    public List<OccurrenceId> due() {
        if (config.remindBefore().isZero()) {
            return List.of();
        }
        Instant now = Instant.now(clock);
        return sql.list(
                DUE,
                row -> new OccurrenceId(row.uuid("id")),
                now,
                now.plus(config.remindBefore()),
                now.minus(config.reminderInterval()));
    }

    /** Tells those who have not answered, unless they were told or answers have closed meanwhile. */
    @Transactional
    public void tell(OccurrenceId id) {
        Instant now = Instant.now(clock);
        Instant before = now.minus(config.reminderInterval());
        if (sql.update(CLAIM, now, id, now, now.plus(config.remindBefore()), before) == 0) {
            return;
        }
        Room room = seats.lock(id);
        List<AccountId> accounts = room.open(now) ? unanswered.of(room) : List.of();
        if (!accounts.isEmpty()) {
            sql.update(NOTE, now, id);
            audit.note(
                    Actor.SYSTEM,
                    "AnswersReminded",
                    "OCCURRENCE",
                    id,
                    room.event().unit(),
                    Map.of("accounts", accounts.size()));
            notices.tell(room.event(), Cause.REMINDER, accounts);
        }
    }
}
