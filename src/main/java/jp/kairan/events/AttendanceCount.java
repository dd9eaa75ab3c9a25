package jp.kairan.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people there were in the end, as the organiser counted them. */
@Schema(name = "FinalCount", description = "How many people there were in the end")
record AttendanceCount(
        @NotNull @Min(0) @Max(1_000_000) @Schema(examples = "92")
        Integer count) {}
