package jp.kairan.safety.drills;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Line;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A drill that somebody plans. */
@Schema(name = "SafetyDrillForm", description = "A drill to be planned")
record DrillForm(
        @NotNull @Schema(description = "In whose name it asks")
        UnitId unit,

        @Size(max = 50) @Schema(description = "Where it asks, at or under the unit; absent for all of it")
        List<@NotNull UnitId> areas,

        @NotBlank @Line @Size(max = 80) @Schema(examples = "秋の安否確認訓練")
        String title,

        @NotNull @Schema(examples = "2027-09-05T09:00:00+09:00", description = "When it begins; at most a year ahead")
        Instant at,

        @NotNull
        @Schema(
                examples = "true",
                description =
                        "Whether everybody in the area is told now that it will come, and once more a day before; "
                                + "otherwise officers of the unit alone know until it begins")
        Boolean announced,

        @Min(1) @Max(168) @Schema(examples = "72", description = "It ends by itself after so many hours; absent for 72")
        Integer closesAfterHours) {
    private static final int USUAL_HOURS = 72;

    /** When it ends by itself. */
    Instant until() {
        return at.plus(Duration.ofHours(closesAfterHours == null ? USUAL_HOURS : closesAfterHours));
    }

    /** Where it asks. */
    List<UnitId> area() {
        return areas == null || areas.isEmpty()
                ? List.of(unit)
                : areas.stream().distinct().toList();
    }
}
