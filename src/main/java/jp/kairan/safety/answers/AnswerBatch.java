package jp.kairan.safety.answers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.IncidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answers to one safety check, one or as many as a phone has kept.
 *
 * @param sentAt the phone's own now, so that the error of its clock is taken out of the moments it tells
 */
@Schema(name = "SafetyAnswers", description = "Answers to one safety check, one or as many as a phone has kept")
record AnswerBatch(
        @NotNull IncidentId check,

        @NotNull
        @Schema(
                examples = "2026-11-22T16:12:06+09:00",
                description =
                        "The phone's own now; its clock may be wrong, and what it says elsewhere is measured from here")
        Instant sentAt,

        @NotNull @Size(min = 1, max = MAX) List<@NotNull @Valid Answer> answers) {
    static final int MAX = 20;

    /** Whether it keeps all these rules by a look alone; a storm is made of such, and asking a validator costs a sixth of each. */
    boolean plain() {
        return check != null
                && sentAt != null
                && answers != null
                && !answers.isEmpty()
                && answers.size() <= MAX
                && answers.stream().allMatch(each -> each != null && each.plain());
    }
}
