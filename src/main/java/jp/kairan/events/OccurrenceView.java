package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.kairan.translation.Translated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One date of an event as anybody who sees the event sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EventDate", description = "One date of an event")
record OccurrenceView(
        OccurrenceId id,

        @Schema(description = "CANCELLED: does not take place, show it struck out")
        OccurrenceState state,

        Instant startsAt,
        @Schema(description = "Exclusive") Instant endsAt,

        @Schema(description = "For whole days") LocalDate startsOn,

        @Schema(description = "For whole days: the last, itself included")
        LocalDate endsOn,

        @Schema(description = "When it would begin by the rule; differs from startsAt where it was moved")
        Instant originalStart,

        @Schema(description = "No answers afterwards; absent where none are taken")
        Instant closesAt,

        @Schema(description = "Where, if elsewhere than usual", examples = "米泉小学校 体育館")
        String placeName,

        @Schema(description = "What is special, or why it was called off", examples = "雨天のため中止します")
        String note,

        @Schema(description = "Heads that have room; absent without a limit", examples = "100")
        Integer capacity,

        @Schema(description = "Heads that have a place", examples = "42")
        int taken,

        @Schema(description = "Where the note comes from, in a list of dates; absent where it is the original")
        Translated translation) {

    /**
     * A date in the words of a tongue.
     *
     * @param translation null where the event around it says where its words come from
     */
    static OccurrenceView of(Occurrence date, Tongue tongue, Translated translation, boolean allDay, ZoneId zone) {
        Period period = new Period(allDay, date.startsAt(), date.endsAt());
        return new OccurrenceView(
                date.id(),
                date.state(),
                date.startsAt(),
                date.endsAt(),
                period.startsOn(zone),
                period.endsOn(zone),
                date.originalStart(),
                date.closesAt(),
                date.placeName(),
                tongue.say(EventText.note(date), date.note()),
                date.capacity(),
                date.taken(),
                translation);
    }
}
