package jp.kairan.circulars;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to take a published circular back. */
@Schema(description = "Why a circular is taken back")
record Withdrawal(
        @NotBlank @Size(max = Words.REASON) @Line @Schema(description = "Readers see it", examples = "中止が決まりました")
        String reason) {}
