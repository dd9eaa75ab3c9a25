package jp.kairan.snow;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was asked and done under a unit; without figures where they would be about one or two households. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SnowSummaryLine",
        description = "Counts of a unit; withheld where they would tell of one or two households")
record SummaryLine(
        UnitId unit,
        @Schema(examples = "米泉校下町会連合会") String name,

        @Schema(description = "Whether the figures are left out")
        boolean withheld,

        @Schema(description = "Households that asked", examples = "14")
        Long asked,

        @Schema(description = "Households that were helped", examples = "11")
        Long helped,

        @Schema(description = "Visits", examples = "17") Long visits,

        @Schema(description = "People who went, added up over visits", examples = "68")
        Long people,

        @Schema(description = "Their minutes, added up over people", examples = "2720")
        Long minutes) {
    /** Fewer households than this could be told by name. */
    private static final int LEAST = 3;

    static SummaryLine of(UnitId unit, String name, long asked, long helped, long visits, long people, long minutes) {
        return new SummaryLine(unit, name, false, asked, helped, visits, people, minutes);
    }

    boolean few() {
        return !withheld && (small(asked) || small(helped));
    }

    SummaryLine without() {
        return new SummaryLine(unit, name, true, null, null, null, null, null);
    }

    static boolean small(long households) {
        return households > 0 && households < LEAST;
    }
}
