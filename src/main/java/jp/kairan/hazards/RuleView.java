package jp.kairan.hazards;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.hazards.jma.Hazard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as city hall sees it. */
@Schema(name = "HazardRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleView(
        RuleId id,
        Trigger trigger,
        Hazard hazard,
        @Schema(examples = "5-") String threshold,
        @Schema(examples = "360") int windowMinutes,
        Answer answer,
        @Schema(examples = "EARTHQUAKE") String template,
        @Schema(examples = "0") int holdOffMinutes,
        Mode mode,

        @Schema(
                description =
                        "What it really does now: a rule in the mode AUTOMATIC proposes until a second person has agreed")
        Mode acts,

        @Schema(examples = "true") boolean enabled,
        @Schema(examples = "0") int lockVersion,

        @Schema(description = "Who wrote it as it is; absent for a rule as it was shipped")
        AccountId changedBy,

        Instant changedAt,

        @Schema(description = "Who has agreed as the second person; absent until then, and again after every change")
        AccountId agreedBy,

        Instant agreedAt) {
    static RuleView of(RuleRow row) {
        boolean byItself = row.mode() == Mode.AUTOMATIC && row.agreedBy() != null;
        return new RuleView(
                row.id(),
                row.trigger(),
                row.hazard(),
                row.threshold(),
                row.windowMinutes(),
                row.answer(),
                row.template(),
                row.holdOffMinutes(),
                row.mode(),
                byItself ? Mode.AUTOMATIC : Mode.PROPOSE,
                row.enabled(),
                row.lockVersion(),
                row.changedBy(),
                row.changedAt(),
                row.agreedBy(),
                row.agreedAt());
    }
}
