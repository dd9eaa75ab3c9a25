package jp.kairan.safety.ladder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a rung is due. */
@Schema(name = "SafetyRungSetting", description = "When a rung of the ladder is due")
record Setting(
        @NotNull @Schema(examples = "AGAIN") Rung rung,

        @NotNull @Min(1) @Max(1440) @Schema(description = "Minutes after it was asked", examples = "10")
        Integer minutes,

        @NotNull @Schema(description = "Whether it is done at all", examples = "true")
        Boolean enabled) {}
