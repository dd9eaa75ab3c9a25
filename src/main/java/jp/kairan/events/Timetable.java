package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.EventId;
import jp.kairan.kernel.Sql;

/** The dates of events as they are laid down. Whoever writes here has locked the event before. */
@Singleton
class Timetable {
    /** In the order of the ids, so that two who lock dates of an event cannot wait for each other. */
    private static final String LOCK = """
            select * from occurrence
             where event_id = ? and (original_start >= ? or starts_at >= ? or ends_at > ?) order by id for update""";

    private static final String AHEAD = """
            select * from occurrence where event_id = ? and (original_start >= ? or starts_at >= ? or ends_at > ?)""";

    private static final String LOCK_ONE = "select * from occurrence where id = ? and event_id = ? for update";

    /** Another replica may have laid down the same date. */
    private static final String INSERT = """
            insert into occurrence (id, event_id, original_start, starts_at, ends_at, closes_at, state, capacity)
            values (?, ?, ?, ?, ?, ?, 'PLANNED', ?) on conflict do nothing""";

    /** Whoever was told of the evening before, or of the end of answers, is told again of the new one. */
    private static final String MOVE = """
            update occurrence
               set original_start = ?, starts_at = ?, ends_at = ?, closes_at = ?,
                   eve_told_at = case when starts_at = ? then eve_told_at end,
                   closing_told_at = case when closes_at = ? then closing_told_at end
             where id = ?""";

    /** Begun, or put elsewhere in time by hand: such a date does not follow its series any more. */
    private static final String FIXED = """
            select 1 from occurrence
             where event_id = ? and (starts_at <= ? or starts_at <> original_start
                                     or extract(epoch from ends_at - starts_at) <> ?) limit 1""";

    private static final String SET_PLACE = "update occurrence set place_name = ?, note = ? where id = ?";

    private static final String SET_STATE =
            "update occurrence set state = ?, note = coalesce(?, note) where id = any(?::uuid[])";

    /** Who answered has to learn of it, so a date with answers is called off and not forgotten. */
    private static final String DELETE = """
            delete from occurrence o
             where o.id = any(?::uuid[]) and not exists (select 1 from answer a where a.occurrence_id = o.id)""";

    /** What was called off keeps room for those who had a place, because it may be put on again. */
    private static final String SET_CAPACITY = """
            update occurrence set capacity = case when ?::integer is not null then greatest(?::integer, taken) end
             where id = any(?::uuid[]) returning id""";

    private final Sql sql;
    private final Clock clock;

    Timetable(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The dates of today and to come. */
    List<Occurrence> of(EventId event) {
        Instant today = today();
        return sql.list(AHEAD, Occurrence::of, event, today, today, Instant.now(clock));
    }

    /** The dates of today and to come, locked, so that nobody answers meanwhile. */
    List<Occurrence> lock(EventId event) {
        Instant today = today();
        return sql.list(LOCK, Occurrence::of, event, today, today, Instant.now(clock));
    }

    /** The only date of an event that does not repeat, past or not, locked. */
    List<Occurrence> lockAll(EventId event) {
        return sql.list(LOCK, Occurrence::of, event, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);
    }

    /** A date of this event, locked. */
    Optional<Occurrence> lock(EventId event, OccurrenceId id) {
        return sql.one(LOCK_ONE, Occurrence::of, id, event);
    }

    /** Whether some dates stay as they are whatever becomes of the series that they were laid down by. */
    boolean anyFixed(EventId event, Period laid) {
        long length = Duration.between(laid.startsAt(), laid.endsAt()).getSeconds();
        return sql.any(FIXED, event, Instant.now(clock), length);
    }

    /** Lays down the dates of a plan, or brings those there are into line with it. */
    void arrange(EventId event, Plan plan, Arrangement arrangement) {
        List<OccurrenceId> dropped =
                arrangement.dropped().stream().map(Occurrence::id).toList();
        sql.update(DELETE, dropped);
        sql.update(SET_STATE, OccurrenceState.CANCELLED, null, dropped);
        for (Arrangement.Kept kept : arrangement.kept()) {
            if (kept.moved()) {
                move(kept.occurrence().id(), kept.originalStart(), kept.startsAt(), kept.endsAt(), plan);
            }
        }
        List<Object[]> rows = new ArrayList<>();
        for (Period date : arrangement.added()) {
            Instant start = date.startsAt();
            rows.add(new Object[] {
                OccurrenceId.next(), event, start, start, date.endsAt(), plan.closesAt(start), plan.capacity()
            });
        }
        sql.batch(INSERT, rows);
    }

    /** Puts a date elsewhere in time. */
    void move(OccurrenceId id, Instant originalStart, Instant startsAt, Instant endsAt, Plan plan) {
        Instant closesAt = plan.closesAt(startsAt);
        sql.update(MOVE, originalStart, startsAt, endsAt, closesAt, startsAt, closesAt, id);
    }

    /** Says where a date takes place and what is special about it; null is as usual. */
    void describe(OccurrenceId id, String place, String note) {
        sql.update(SET_PLACE, place, note, id);
    }

    /** Calls dates off or on again; a note that is null leaves what there is. */
    void set(OccurrenceState state, String note, List<OccurrenceId> dates) {
        sql.update(SET_STATE, state, note, dates);
    }

    /** Sets how many have room, and tells which of the dates there still are. */
    List<OccurrenceId> room(Integer capacity, List<OccurrenceId> dates) {
        return sql.list(SET_CAPACITY, row -> new OccurrenceId(row.uuid("id")), capacity, capacity, dates);
    }

    /** Sets anew when answers close, after the plan's lead changed. */
    void close(Plan plan, List<OccurrenceId> dates) {
        sql.update("""
                update occurrence set closes_at = starts_at - ? * interval '1 second', closing_told_at = null
                 where id = any(?::uuid[])""", plan.answerLead() == null ? 0 : plan.answerLead(), dates);
    }

    private Instant today() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }
}
