package jp.kairan.events;

import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.EventId;
import jp.kairan.kernel.Row;

/**
 * One date of an event as the database has it.
 *
 * @param originalStart what the rule says; {@code startsAt} differs where this date was moved
 * @param endsAt exclusive
 * @param closesAt when answers close, or null where none are taken
 * @param placeName where this date takes place if elsewhere than usual, or null
 * @param note what is special about this date, or null
 * @param taken heads of all who have a place
 */
record Occurrence(
        OccurrenceId id,
        EventId event,
        Instant originalStart,
        Instant startsAt,
        Instant endsAt,
        Instant closesAt,
        OccurrenceState state,
        String placeName,
        String note,
        Integer capacity,
        int taken,
        long queueEnd,
        Integer endedCount) {

    static Occurrence of(Row row) throws SQLException {
        return new Occurrence(
                new OccurrenceId(row.uuid("id")),
                new EventId(row.uuid("event_id")),
                row.instant("original_start"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.instant("closes_at"),
                row.constant("state", OccurrenceState.class),
                row.text("place_name"),
                row.text("note"),
                row.integerOrNull("capacity"),
                row.integer("taken"),
                row.number("queue_end"),
                row.integerOrNull("ended_count"));
    }
}
