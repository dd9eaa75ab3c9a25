package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/**
 * The door to what the organiser's own desk does once the date has begun: give away the places of those who have not
 * come, and put down how many there were. Errors as {@link CheckIns}; 409 until the date has begun.
 */
@Singleton
class AttendanceClosing {
    private static final String NOT_HERE = """
            select id, adults + children as heads from answer
             where occurrence_id = ? and place = 'SEATED' and checked_in_at is null
             order by answered_at, id""";

    private static final String WAIT = """
            update answer a set place = 'WAITING', queue_no = ? + n.no
              from unnest(?::uuid[]) with ordinality as n (id, no)
             where a.id = n.id""";

    private static final String FREE =
            "update occurrence set taken = taken - ?, queue_end = queue_end + ? where id = ?";

    private static final String COUNT = "update occurrence set ended_count = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Sights sights;
    private final Seats seats;
    private final AttendanceBook book;
    private final AttendanceSheets sheets;
    private final Audit audit;

    AttendanceClosing(
            Sql sql,
            Clock clock,
            Sights sights,
            Seats seats,
            AttendanceBook book,
            AttendanceSheets sheets,
            Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.sights = sights;
        this.seats = seats;
        this.book = book;
        this.sheets = sheets;
        this.audit = audit;
    }

    private record Seated(AnswerId answer, int heads) {
        static Seated of(Row row) throws SQLException {
            return new Seated(new AnswerId(row.uuid("id")), row.integer("heads"));
        }
    }

    /**
     * Frees the places of whoever has not come: they go to the end of the waiting list, from which nobody moves up any
     * more, and have a place again if one is free when they come late. Without a limit there is nothing to free.
     */
    @Transactional
    public AttendanceNoShows release(Actor actor, OccurrenceId id) {
        sights.named(actor, id);
        Room room = book.open(id).requireBegun().room();
        List<Seated> away = room.capacity() == null ? List.of() : sql.list(NOT_HERE, Seated::of, id);
        if (away.isEmpty()) {
            return new AttendanceNoShows(0, 0);
        }
        List<AnswerId> answers = away.stream().map(Seated::answer).toList();
        int heads = away.stream().mapToInt(Seated::heads).sum();
        sql.update(WAIT, room.queueEnd(), answers);
        sql.update(FREE, heads, answers.size(), id);
        audit.note(
                actor,
                "NoShowsReleased",
                "OCCURRENCE",
                id,
                room.event().unit(),
                Map.of("answers", answers, "heads", heads));
        return new AttendanceNoShows(answers.size(), heads);
    }

    /** Puts down the final count, at any time after the start; where the date was cancelled there is none. */
    @Transactional
    public AttendanceTotals count(Actor actor, OccurrenceId id, int count) {
        Instant ends = sights.named(actor, id).occurrence().endsAt();
        Room room = seats.lock(id);
        if (room.event().state() != EventState.PUBLISHED || room.state() != OccurrenceState.PLANNED) {
            throw EventProblem.EVENT_STATE.problem("The date does not take place");
        }
        new AttendanceDay(room, ends, Instant.now(clock)).requireBegun();
        sql.update(COUNT, count, id);
        audit.note(actor, "FinalCountGiven", "OCCURRENCE", id, room.event().unit(), Map.of("count", count));
        return sheets.totals(id);
    }
}
