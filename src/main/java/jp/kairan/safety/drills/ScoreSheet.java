package jp.kairan.safety.drills;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a check at a unit and at those directly below it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyScoreSheet", description = "What came of a check at a unit and at those directly below it")
record ScoreSheet(
        IncidentId check,

        @Schema(examples = "true", description = "Whether it is a drill; show it in another colour and in words")
        boolean drill,

        @Schema(examples = "2026-09-06T09:00:00+09:00") Instant openedAt,

        @Schema(examples = "2026-09-06T12:00:00+09:00", description = "Absent while the check lasts")
        Instant closedAt,

        @Schema(
                examples = "2026-09-09T12:00:30+09:00",
                description =
                        "From when on nothing changes any more; absent while the numbers are those of this moment")
        Instant frozenAt,

        @Schema(description = "Whether small numbers are withheld", examples = "false")
        boolean narrow,

        ScoreLine own,

        @Schema(description = "班 of a 町会, 町会 of a 校下, 校下 of the city")
        List<ScoreLine> parts,

        @Schema(
                description =
                        "Households of which nobody was seen, as one walks; for who may see names, and until a day "
                                + "after the end; absent otherwise")
        List<Unreached> unreached) {

    /** A household of which nobody was seen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SafetyUnreached", description = "A household of which nobody was seen")
    record Unreached(
            HouseholdId household,
            @Schema(examples = "北陸") String name,
            @Schema(description = "The 班") UnitId unit,
            @Schema(examples = "3班") String unitName,
            @Schema(examples = "4") Integer walkNo) {}
}
