package jp.kairan.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer sends to call an event or one of its dates off. */
@Schema(description = "Why it does not take place")
record EventReason(
        @NotBlank @Size(max = EventWords.NOTE) @Line @Schema(description = "Readers see it", examples = "台風接近のため中止します")
        String reason) {}
