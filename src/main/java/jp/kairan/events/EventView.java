package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import jp.kairan.access.EventId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.attachments.Attachment;
import jp.kairan.translation.Translated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as a reader or its desk sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Event", description = "An event; fields marked desk are for those who handle it")
record EventView(
        EventId id,
        UnitId unit,
        EventKind kind,

        @Schema(description = "CANCELLED: show that and the reason")
        EventState state,

        @Schema(examples = "米泉公園の清掃") String title,

        @Schema(description = "Plain text with line breaks", examples = "軍手をお持ちください。")
        String body,

        Place place,
        boolean allDay,
        @Schema(description = "Of the first date") Instant startsAt,

        @Schema(description = "Of the first date, exclusive")
        Instant endsAt,

        @Schema(description = "For whole days") LocalDate startsOn,

        @Schema(description = "For whole days: the last, itself included")
        LocalDate endsOn,

        @Schema(description = "How it repeats (RFC 5545)", examples = "FREQ=MONTHLY;BYDAY=1SU")
        String rrule,

        AnsweredBy answeredBy,

        @Schema(description = "For the first date; see each date for its own")
        Instant answersCloseAt,

        @Schema(examples = "100") Integer capacity,

        @Schema(description = "How many people one answer may bring", examples = "4")
        int mostHeads,

        Quorum quorum,
        @Schema(examples = "無料") String feeNote,
        @Schema(examples = "環境部 070-0000-0000") String contact,
        @Schema(examples = "https://example.jp/seisou") String link,
        List<AskedQuestion> questions,
        List<Attachment> attachments,

        @Schema(description = "The next dates, five at the most; none before publication")
        List<OccurrenceView> dates,

        @Schema(description = "One more with each change that matters to whoever planned to come", examples = "1")
        int sequence,

        Instant publishedAt,
        Instant changedAt,
        Instant cancelledAt,
        @Schema(examples = "台風接近のため中止します") String cancelReason,

        @Schema(description = "Desk: whether a push shows generic words alone", examples = "false")
        Boolean sensitive,

        @Schema(description = "Desk: whom it is meant for") List<Term> audience,

        @Schema(description = "Desk: to be sent back with a revision", examples = "3")
        Integer lockVersion,

        @Schema(
                description = "Where title, body, fee, reason, questions and notes come from; absent where they are "
                        + "the original")
        Translated translation) {

    /** What hangs on an event besides its own row; the audience is null for readers. */
    record Parts(List<Question> questions, List<Attachment> files, List<Occurrence> dates, List<Term> audience) {
        List<AskedQuestion> asked(Tongue tongue) {
            return IntStream.range(0, questions.size())
                    .mapToObj(i -> AskedQuestion.of(i + 1, questions.get(i), tongue))
                    .toList();
        }
    }

    static EventView of(Sheet event, Parts parts, Tongue tongue, ZoneId zone) {
        Plan plan = Plan.of(event);
        boolean desk = parts.audience() != null;
        return new EventView(
                event.id(),
                event.unit(),
                event.kind(),
                event.state(),
                tongue.say(EventText.TITLE, event.title()),
                tongue.say(EventText.BODY, event.body()),
                plan.place(),
                event.allDay(),
                event.startsAt(),
                event.endsAt(),
                plan.period().startsOn(zone),
                plan.period().endsOn(zone),
                event.rrule(),
                event.answeredBy(),
                plan.closesAt(event.startsAt()),
                event.capacity(),
                event.mostHeads(),
                event.quorum(),
                tongue.say(EventText.FEE_NOTE, event.feeNote()),
                event.contact(),
                event.link(),
                parts.asked(tongue),
                parts.files(),
                parts.dates().stream()
                        .map(date -> OccurrenceView.of(date, tongue, null, event.allDay(), zone))
                        .toList(),
                event.sequence(),
                event.publishedAt(),
                event.changedAt(),
                event.cancelledAt(),
                tongue.say(EventText.CANCEL_REASON, event.cancelReason()),
                desk ? event.sensitive() : null,
                parts.audience(),
                desk ? event.lockVersion() : null,
                tongue.translation());
    }
}
