package jp.kairan.notices;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reader did with a notice.
 *
 * @param opened always true: what was opened cannot be closed again
 * @param confirmed true where the reader also pressed the confirmation
 * @param version the version that was on the screen
 */
@Schema(description = "What the caller did with a notice")
record ReceiptEntry(
        @NotNull @AssertTrue @Schema(examples = "true") Boolean opened,

        @Schema(examples = "true", description = "True where the caller confirmed; a confirmation is never taken back")
        Boolean confirmed,

        @NotNull @Min(1) @Schema(examples = "1") Integer version) {

    boolean confirms() {
        return Boolean.TRUE.equals(confirmed);
    }
}
