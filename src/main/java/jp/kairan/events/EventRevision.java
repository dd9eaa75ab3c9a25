package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to change an event; what is absent stays as it is. */
@Schema(description = "Changes to an event; absent fields stay as they are, see the draft for their meaning")
record EventRevision(
        @NotNull @Schema(description = "The lockVersion of the event as last seen", examples = "0")
        Integer lockVersion,

        @Schema(examples = "EVENT") EventKind kind,

        @Size(min = 1, max = EventWords.TITLE) @Pattern(regexp = "(?s).*\\S.*") @Line @Schema(examples = "米泉公園の秋の清掃")
        String title,

        @Size(max = EventWords.BODY) @Lines @Schema(examples = "軍手をお持ちください。")
        String body,

        @Valid @Schema(description = "The whole place anew") Place place,
        @Schema(examples = "2031-10-05T09:00:00+09:00") Instant startsAt,
        @Schema(examples = "2031-10-05T11:00:00+09:00") Instant endsAt,
        LocalDate startsOn,
        LocalDate endsOn,

        @Size(max = EventWords.RULE) @Schema(examples = "FREQ=MONTHLY;BYDAY=1SU")
        String rrule,

        @Schema(examples = "PERSON") AnsweredBy answeredBy,

        @Schema(description = "Where absent, answers close as long before the start as they did")
        Instant answersCloseAt,

        @Min(1) @Max(EventWords.CAPACITY) @Schema(examples = "120")
        Integer capacity,

        @Min(1) @Max(EventWords.HEADS) @Schema(examples = "4")
        Integer mostHeads,

        @Valid Quorum quorum,

        @Size(max = EventWords.SHORT) @Line @Schema(examples = "無料")
        String feeNote,

        @Size(max = EventWords.SHORT) @Line @Schema(examples = "環境部 070-0000-0000")
        String contact,

        @Size(max = EventWords.LINK) @Line @Schema(examples = "https://example.jp/seisou")
        String link,

        @Schema(examples = "false") Boolean sensitive,

        @Size(min = 1, max = EventWords.TERMS) @Schema(description = "The whole audience anew")
        List<@NotNull @Valid Term> audience,

        @Size(max = EventWords.QUESTIONS) @Schema(description = "All the questions anew")
        List<@NotNull @Valid Question> questions,

        @Size(max = EventWords.FILES) @Schema(description = "All the files anew")
        List<@NotNull AttachmentId> attachments,

        @Size(max = 8) @Schema(description = "What to take away; stronger than a value", examples = "[\"FEE_NOTE\"]")
        Set<@NotNull EventField> clear) {

    /** The plan with these changes; 400 where it is not a whole one. */
    Plan over(Plan old, List<Question> asked, Clock clock) {
        Period period = new Stated(startsAt, endsAt, startsOn, endsOn).over(old.period(), clock);
        Integer lead = answersCloseAt == null ? old.answerLead() : Plan.lead(period, answersCloseAt);
        Plan plan = new Plan(
                or(kind, old.kind()),
                or(title, old.title()),
                or(body, old.body()),
                part(EventField.PLACE, place, old.place()),
                period,
                part(EventField.RRULE, rrule, old.rrule()),
                or(answeredBy, old.answeredBy()),
                part(EventField.ANSWERS_CLOSE_AT, lead, old.answerLead()),
                part(EventField.CAPACITY, capacity, old.capacity()),
                or(mostHeads, old.mostHeads()),
                part(EventField.QUORUM, quorum, old.quorum()),
                part(EventField.FEE_NOTE, feeNote, old.feeNote()),
                part(EventField.CONTACT, contact, old.contact()),
                part(EventField.LINK, link, old.link()),
                or(sensitive, old.sensitive()));
        return plan.checked(or(questions, asked), clock.getZone());
    }

    private <T> T part(EventField field, T given, T old) {
        return clear != null && clear.contains(field) ? null : or(given, old);
    }

    private static <T> T or(T given, T old) {
        return given == null ? old : given;
    }
}
