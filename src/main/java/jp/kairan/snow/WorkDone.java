package jp.kairan.snow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a leader reports of the work. */
@Schema(name = "SnowWorkDone", description = "What was done")
record WorkDone(
        @NotNull @Min(1) @Max(500) @Schema(description = "How many shovelled", examples = "5")
        Integer people,

        @NotNull @Min(1) @Max(1440) @Schema(description = "How long it took them together", examples = "40")
        Integer minutes) {}
