package jp.kairan.hazards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.FindingId;
import jp.kairan.hazards.jma.Hazard;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding as city hall sees it: what was found, why, and what became of it. */
@Schema(name = "HazardFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
        FindingId id,

        @Schema(description = "Which found it; may be gone since")
        RuleId ruleId,

        Trigger trigger,
        Hazard hazard,

        @Schema(description = "From where on the rule looked", examples = "5-")
        String threshold,

        Answer answer,
        @Schema(examples = "EARTHQUAKE") String template,
        Stage stage,

        @Schema(description = "How bad it is, on the scale of the trigger", examples = "5+")
        String strength,

        @Schema(
                description = "The earthquakes, by the agency's ids; none for warnings",
                examples = "[\"20310305100005\"]")
        List<String> eventIds,

        @Schema(description = "The telegrams that found it or changed it, in the order in which they came")
        List<TelegramNo> telegramIds,

        @Schema(description = "When the ground first shook, or the first report begins to hold")
        Instant occurredAt,

        Instant reportedAt,
        Instant foundAt,

        @Schema(description = "While it is HELD: when it is raised if it still holds then")
        Instant dueAt,

        Instant changedAt,

        @Schema(description = "What those who act on it were told, in order")
        List<TurnView> turns,

        @Schema(
                description =
                        "Whether a turn could not be told five times or more; it is tried again, and somebody should look")
        boolean failing) {

    /** One turn. */
    @Schema(name = "HazardTurnTold")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TurnView(
            Turn turn,
            Mode mode,
            @Schema(examples = "5+") String strength,
            Instant at,

            @Schema(description = "Absent while it could not be told yet")
            Instant toldAt,

            @Schema(description = "Whether it could not be told five times or more, and still is not")
            boolean failing) {
        static TurnView of(Row row) throws SQLException {
            return new TurnView(
                    row.constant("turn", Turn.class),
                    row.constant("mode", Mode.class),
                    row.text("strength"),
                    row.instant("made_at"),
                    row.instant("told_at"),
                    row.instant("told_at") == null && row.integer("attempts") >= Turns.FAILING);
        }
    }

    static FindingView of(Row row) throws SQLException {
        return new FindingView(
                new FindingId(row.uuid("id")),
                new RuleId(row.uuid("rule_id")),
                row.constant("trigger", Trigger.class),
                row.constant("hazard", Hazard.class),
                row.text("threshold"),
                row.constant("answer", Answer.class),
                row.text("template"),
                row.constant("stage", Stage.class),
                row.text("strength"),
                row.array("events", String.class),
                row.array("telegrams", UUID.class).stream().map(TelegramNo::new).toList(),
                row.instant("occurred_at"),
                row.instant("reported_at"),
                row.instant("found_at"),
                row.instant("due_at"),
                row.instant("changed_at"),
                List.of(),
                false);
    }

    FindingView with(List<TurnView> told) {
        return new FindingView(
                id,
                ruleId,
                trigger,
                hazard,
                threshold,
                answer,
                template,
                stage,
                strength,
                eventIds,
                telegramIds,
                occurredAt,
                reportedAt,
                foundAt,
                dueAt,
                changedAt,
                List.copyOf(told),
                told.stream().anyMatch(TurnView::failing));
    }
}
