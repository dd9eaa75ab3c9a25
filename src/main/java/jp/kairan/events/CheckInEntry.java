package jp.kairan.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the desk notes down of somebody who came. */
@Schema(description = "What the desk notes down of somebody who came")
record CheckInEntry(
        @Min(1) @Max(100) @Schema(examples = "3", description = "How many came; without it as many as announced")
        Integer came,

        @Schema(description = "When, by the phone at the door that had no connection; taken as now where it lies ahead")
        Instant at) {}
