package jp.kairan.safety.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rung of a check in a part of its area. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyRungState", description = "A rung of the ladder of a check, done or planned")
record RungState(
        @Schema(examples = "AGAIN") Rung rung,
        @Schema(description = "The part of the area") UnitId unit,

        @Schema(description = "When it is or was due", examples = "2026-04-01T09:10:10+09:00")
        Instant dueAt,

        @Schema(description = "Absent while it is planned", examples = "2026-04-01T09:10:12+09:00")
        Instant doneAt,

        @Schema(
                description =
                        "Households of whom nobody had been seen then; absent where it is planned, and one or two from above the 町会",
                examples = "84")
        Integer households,

        @Schema(description = "People who were told; absent likewise", examples = "131")
        Integer told) {}
