package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;

/** The door to the evening before: who comes tomorrow is told so, once. */
@Singleton
class Eves {
    private static final String DUE = """
            select o.id
              from occurrence o
              join event e on e.id = o.event_id and e.state = 'PUBLISHED' and e.answered_by <> 'NOBODY'
             where o.eve_told_at is null and o.state = 'PLANNED' and o.starts_at >= ? and o.starts_at < ?
             order by o.starts_at, o.id limit 1000""";

    /** Of several replicas one finds the date untold; the others wait for its commit and find nothing. */
    private static final String CLAIM = """
            update occurrence set eve_told_at = ?
             where id = ? and eve_told_at is null and state = 'PLANNED' and starts_at >= ? and starts_at < ?""";

    private static final String COMING = "select id from answer where occurrence_id = ? and place = 'SEATED'";

    private final Sql sql;
    private final Clock clock;
    private final Seats seats;
    private final AnswerNotices notices;
    private final Audit audit;
    private final AnswerConfig config;

    Eves(Sql sql, Clock clock, Seats seats, AnswerNotices notices, Audit audit, AnswerConfig config) {
        this.sql = sql;
        this.clock = clock;
        this.seats = seats;
        this.notices = notices;
        this.audit = audit;
        this.config = config;
    }

    /** Dates of tomorrow whose eve has come and nobody was told of yet; none before the hour. */
    @Transactional
    public List<OccurrenceId> due() {
        if (LocalDateTime.now(clock).toLocalTime().isBefore(config.eveAt())) {
            return List.of();
        }
        return sql.list(DUE, row -> new OccurrenceId(row.uuid("id")), daysAhead(1), daysAhead(2));
    }

    /** Tells those who have a place, unless they were told or the date has moved meanwhile. */
    @Transactional
    public void tell(OccurrenceId id) {
        if (sql.update(CLAIM, Instant.now(clock), id, daysAhead(1), daysAhead(2)) == 0) {
            return;
        }
        Room room = seats.lock(id);
        List<AnswerId> coming = sql.list(COMING, row -> new AnswerId(row.uuid("id")), id);
        if (room.asks() && !coming.isEmpty()) {
            audit.note(Actor.SYSTEM, "EveTold", "OCCURRENCE", id, room.event().unit(), Map.of());
            notices.tell(room.event(), Cause.EVE, notices.addressed(room.event().id(), notices.concerned(coming)));
        }
    }

    private Instant daysAhead(int days) {
        return LocalDate.now(clock).plusDays(days).atStartOfDay(clock.getZone()).toInstant();
    }
}
