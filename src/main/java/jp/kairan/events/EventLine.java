package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.kairan.access.EventId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as a line on the desk's list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An event on the desk's list")
record EventLine(
        EventId id,
        UnitId unit,
        EventKind kind,
        EventState state,
        @Schema(examples = "米泉公園の清掃") String title,
        boolean allDay,
        @Schema(description = "Of the first date") Instant startsAt,

        @Schema(description = "Of the first date, exclusive")
        Instant endsAt,

        @Schema(description = "For whole days") LocalDate startsOn,

        @Schema(description = "For whole days: the last, itself included")
        LocalDate endsOn,

        @Schema(examples = "FREQ=MONTHLY;BYDAY=1SU") String rrule,
        AnsweredBy answeredBy,
        @Schema(examples = "100") Integer capacity,
        @Schema(examples = "0") int lockVersion,
        Instant publishedAt,
        Instant changedAt,
        Instant cancelledAt) {

    static EventLine of(Sheet event, ZoneId zone) {
        Period period = new Period(event.allDay(), event.startsAt(), event.endsAt());
        return new EventLine(
                event.id(),
                event.unit(),
                event.kind(),
                event.state(),
                event.title(),
                event.allDay(),
                event.startsAt(),
                event.endsAt(),
                period.startsOn(zone),
                period.endsOn(zone),
                event.rrule(),
                event.answeredBy(),
                event.capacity(),
                event.lockVersion(),
                event.publishedAt(),
                event.changedAt(),
                event.cancelledAt());
    }
}
