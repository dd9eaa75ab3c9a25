package jp.kairan.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a unit takes part, and each of its parts.
 *
 * @param narrowed whether small numbers are withheld
 */
@Schema(name = "Adoption", description = "How far a unit and each of its parts take part")
record Adoption(
        UnitId unit,
        @Schema(examples = "金沢市") String name,
        UnitKind kind,

        @Schema(description = "When it was counted; about a minute ago at most", examples = "2026-11-22T16:30:00+09:00")
        Instant asOf,

        @Schema(description = "Whether small numbers are withheld", examples = "true")
        boolean narrowed,

        Line own,
        List<Line> rows) {

    /** One unit with its numbers. */
    @Schema(name = "AdoptionRow", description = "A unit with its numbers")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UnitId unit,
            @Schema(examples = "米泉校下町会連合会") String name,
            UnitKind kind,

            @Schema(
                    description = "Not the unit itself but its households that are in no association",
                    examples = "false")
            boolean outside,

            @Schema(examples = "2312") int households,

            @Schema(description = "Those in which somebody signs in")
            Share accounts,

            @Schema(description = "Those in which a push reaches somebody")
            Share reachable,

            @Schema(description = "Those in which somebody has opened something within 30 days")
            Share readers,

            @Schema(
                    description =
                            "Of those that the last drill of the last 400 days asked; absent where there was none")
            DrillShare drill) {}

    /** Some of the households. */
    @Schema(name = "AdoptionShare")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(
            @Schema(description = "Absent where it is withheld", examples = "1290")
            Integer households,

            @Schema(description = "Whole percent; absent where it is withheld", examples = "55")
            Integer percent) {
        static Share of(Integer some, int all) {
            return new Share(some, Adoption.percent(some, all));
        }
    }

    /** Some of the households that were asked. */
    @Schema(name = "AdoptionDrillShare")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DrillShare(
            @Schema(examples = "2200") int asked,

            @Schema(description = "Absent where it is withheld", examples = "1500")
            Integer households,

            @Schema(description = "Whole percent of those asked; absent where it is withheld", examples = "68")
            Integer percent) {
        static DrillShare of(Integer some, int asked) {
            return asked == 0 ? null : new DrillShare(asked, some, Adoption.percent(some, asked));
        }
    }

    private static Integer percent(Integer some, int all) {
        return some == null ? null : all == 0 ? 0 : (int) (some * 100L / all);
    }
}
