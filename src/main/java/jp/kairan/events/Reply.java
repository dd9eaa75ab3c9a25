package jp.kairan.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Lines;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reply to one question of an event.
 *
 * @param no number of the question
 * @param value the reply as text, whatever the kind of the question
 */
@Schema(name = "AnswerReply", description = "A reply to one question of the event")
record Reply(
        @Schema(examples = "1", description = "The place of the question in the list, from 1") @Min(0) @Max(1000)
        int no,

        @NotNull
        @Size(max = 500)
        @Lines
        @Schema(
                examples = "YES",
                description = "YES or NO; one of the choices, word for word; digits; or free text; empty for no reply")
        String value) {}
