package jp.kairan.translation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a thing is to be called. */
@Schema(description = "What a thing is to be called")
record GlossaryText(
        @NotBlank
        @Size(max = TermBounds.LONGEST_TEXT)
        @Line
        @Schema(description = "As it stands in running text; no digits and none of < > ⟦ ⟧", examples = "nơi lánh nạn")
        String text) {}
