package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.kairan.access.EventId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import jp.kairan.translation.Translated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One date in somebody's calendar.
 *
 * @param state CANCELLED where the date or the whole event does not take place
 * @param startsOn the first day, on whole days only
 * @param endsOn the last day, itself included, on whole days only
 * @param note what is special about this date, or null
 * @param answer what the caller, or their household, has answered, or null
 * @param seat whether the caller has a place or waits, or null
 * @param seatsLeft heads that still have room, none while others wait for it, or null where there is no limit
 * @param translation where title and note come from, or null for the original
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One date in the caller's calendar")
record CalendarLine(
        OccurrenceId id,
        EventId event,
        @Schema(examples = "夏祭り") String title,
        UnitId unit,
        @Schema(examples = "米泉町会") String unitName,
        EventKind kind,
        OccurrenceState state,
        boolean allDay,
        Instant startsAt,
        @Schema(description = "Exclusive") Instant endsAt,

        @Schema(description = "First day; on whole days only")
        LocalDate startsOn,

        @Schema(description = "Last day, itself included; on whole days only")
        LocalDate endsOn,

        Place place,
        @Schema(examples = "雨天のため体育館で行います") String note,
        AnsweredBy answeredBy,
        @Schema(description = "Absent where none is taken") Instant closesAt,
        AnswerState answer,
        Seat seat,
        @Schema(examples = "12") Integer seatsLeft,

        @Schema(description = "Where title and note come from; absent where they are the original")
        Translated translation) {

    static CalendarLine of(Row row, ZoneId zone) throws SQLException {
        boolean allDay = row.flag("all_day");
        Instant startsAt = row.instant("starts_at");
        Instant endsAt = row.instant("ends_at");
        Period period = new Period(allDay, startsAt, endsAt);
        return new CalendarLine(
                new OccurrenceId(row.uuid("id")),
                new EventId(row.uuid("event_id")),
                row.text("title"),
                new UnitId(row.uuid("unit_id")),
                row.text("unit_name"),
                row.constant("kind", EventKind.class),
                row.constant("state", OccurrenceState.class),
                allDay,
                startsAt,
                endsAt,
                period.startsOn(zone),
                period.endsOn(zone),
                Place.of(row),
                row.text("note"),
                row.constant("answered_by", AnsweredBy.class),
                row.instant("closes_at"),
                row.constant("answer", AnswerState.class),
                row.constant("seat", Seat.class),
                row.integerOrNull("seats_left"),
                null);
    }

    /** The same with title and note in another language. */
    CalendarLine saying(Tongue tongue) {
        return new CalendarLine(
                id,
                event,
                tongue.say(EventText.TITLE, title),
                unit,
                unitName,
                kind,
                state,
                allDay,
                startsAt,
                endsAt,
                startsOn,
                endsOn,
                place,
                tongue.say(CalendarRow.NOTE, note),
                answeredBy,
                closesAt,
                answer,
                seat,
                seatsLeft,
                tongue.translation());
    }
}
