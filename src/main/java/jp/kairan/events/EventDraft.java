package jp.kairan.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.AttachmentId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to begin an event. */
@Schema(description = "An event to begin with; nobody is told before its publication")
public record EventDraft(
        @NotNull @Schema(description = "The unit that organises; not a group, which has no desk")
        UnitId unit,

        @NotNull
        @Schema(
                description = "EVENT: something to join. MEETING: with members and perhaps a quorum. DATE: a mere date "
                        + "that nobody answers, such as ごみの日",
                examples = "EVENT")
        EventKind kind,

        @NotBlank @Size(max = EventWords.TITLE) @Line @Schema(examples = "米泉公園の清掃")
        String title,

        @NotNull @Size(max = EventWords.BODY) @Lines @Schema(examples = "軍手をお持ちください。雨天のときは翌週に延ばします。")
        String body,

        @Valid Place place,

        @Schema(description = "With endsAt, or else startsOn", examples = "2031-10-05T08:00:00+09:00")
        Instant startsAt,

        @Schema(description = "Exclusive", examples = "2031-10-05T10:00:00+09:00")
        Instant endsAt,

        @Schema(description = "The first of whole days, in place of startsAt and endsAt")
        LocalDate startsOn,

        @Schema(description = "The last of whole days, itself included; startsOn where absent")
        LocalDate endsOn,

        @Size(max = EventWords.RULE)
        @Schema(
                description = "How it repeats (RFC 5545, RRULE): FREQ from DAILY to YEARLY with INTERVAL, COUNT or "
                        + "UNTIL, BYDAY, BYMONTHDAY, BYMONTH, WKST. The first date has to be one that the rule gives",
                examples = "FREQ=MONTHLY;BYDAY=1SU")
        String rrule,

        @Schema(description = "Where absent NOBODY for a DATE, else PERSON", examples = "PERSON")
        AnsweredBy answeredBy,

        @Schema(
                description = "Answers close then for the first date, and as long before each further one; at the "
                        + "start where absent",
                examples = "2031-10-03T20:00:00+09:00")
        Instant answersCloseAt,

        @Min(1) @Max(EventWords.CAPACITY) @Schema(description = "Heads that have room on each date", examples = "100")
        Integer capacity,

        @Min(1)
        @Max(EventWords.HEADS)
        @Schema(
                description = "How many people one answer may bring, the answering one included; 1 where absent",
                examples = "4")
        Integer mostHeads,

        @Valid @Schema(description = "For a MEETING") Quorum quorum,

        @Size(max = EventWords.SHORT) @Line @Schema(examples = "無料")
        String feeNote,

        @Size(max = EventWords.SHORT) @Line @Schema(examples = "環境部 070-0000-0000")
        String contact,

        @Size(max = EventWords.LINK) @Line @Schema(description = "https only", examples = "https://example.jp/seisou")
        String link,

        @Schema(description = "Whether a push shows generic words alone; false where absent", examples = "false")
        Boolean sensitive,

        @NotEmpty @Size(max = EventWords.TERMS) @Schema(description = "At or below the organising unit")
        List<@NotNull @Valid Term> audience,

        @Size(max = EventWords.QUESTIONS) List<@NotNull @Valid Question> questions,

        @Size(max = EventWords.FILES) @Schema(description = "Files the caller uploaded, in their order")
        List<@NotNull AttachmentId> attachments) {

    Plan plan(Clock clock) {
        Period period = new Stated(startsAt, endsAt, startsOn, endsOn).over(null, clock);
        AnsweredBy byDefault = kind == EventKind.DATE ? AnsweredBy.NOBODY : AnsweredBy.PERSON;
        Plan plan = new Plan(
                kind,
                title,
                body,
                place,
                period,
                rrule,
                answeredBy == null ? byDefault : answeredBy,
                Plan.lead(period, answersCloseAt),
                capacity,
                mostHeads == null ? 1 : mostHeads,
                quorum,
                feeNote,
                contact,
                link,
                Boolean.TRUE.equals(sensitive));
        return plan.checked(asked(), clock.getZone());
    }

    List<Question> asked() {
        return questions == null ? List.of() : questions;
    }

    List<AttachmentId> files() {
        return attachments == null ? List.of() : attachments.stream().distinct().toList();
    }
}
