package jp.kairan.broadcasts.templates;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import jp.kairan.hazards.jma.Intensity;
import jp.kairan.kernel.Line;
import jp.kairan.shelters.Hazard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is chosen to fill a template besides areas and shelters, as requests bring it; null where it is not chosen.
 *
 * @param place a name or a few words
 * @param kana how the place is read, for those who read no kanji; null where nobody knows
 * @param time when it happened, was decided, holds
 * @param level of warning: 3, 4 or 5
 */
@Schema(
        name = "BroadcastDetails",
        description = "What fills a template besides areas and shelters; the list of templates says what each needs")
public record Details(
        @Size(max = 100) @Line @Schema(examples = "米泉小学校") String place,

        @Size(max = 200) @Line @Schema(description = "How the place is read", examples = "ヨネイズミショウガッコウ")
        String kana,

        @Schema(examples = "2026-11-21T15:20:00+09:00") Instant time,
        @Schema(examples = "2026-11-21T16:00:00+09:00") Instant start,
        @Schema(examples = "2026-11-21T19:00:00+09:00") Instant end,
        @Schema(examples = "FIVE_UPPER") Intensity intensity,

        @Min(3) @Max(5) @Schema(examples = "4") Integer level,

        @Size(max = 8) @Schema(examples = "[\"LANDSLIDE\"]") List<@NotNull Hazard> hazards) {
    /** Nothing chosen. */
    public static final Details NONE = new Details(null, null, null, null, null, null, null, null);

    public Details {
        hazards = hazards == null ? List.of() : hazards.stream().distinct().toList();
    }

    /** A moment alone. */
    public static Details at(Instant time) {
        return new Details(null, null, time, null, null, null, null, null);
    }
}
