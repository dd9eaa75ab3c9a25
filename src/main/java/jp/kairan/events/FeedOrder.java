package jp.kairan.events;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish for a feed under a name by which its owner knows it again. */
@Schema(description = "A new calendar feed")
record FeedOrder(
        @NotBlank @Size(max = 60) @Line @Schema(examples = "家のiPad")
        String name) {}
