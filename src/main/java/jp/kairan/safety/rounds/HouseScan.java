package jp.kairan.safety.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The house of a scanned code, and the checks that ask about it now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyHouse", description = "The house of a scanned code, and the checks that ask about it now")
record HouseScan(
        HouseholdId household,
        @Schema(examples = "北陸") String name,
        @Schema(description = "The 班") UnitId unit,
        @Schema(examples = "3班") String unitName,
        @Schema(examples = "4") Integer walkNo,

        @Schema(description = "The newest first; empty where nothing is asked now")
        List<Check> checks) {

    /** A check that asks about the house now. */
    @Schema(name = "SafetyHouseCheck", description = "A check that asks about the house now")
    record Check(
            IncidentId check,

            @Schema(examples = "false", description = "Whether it is a drill; show it in another colour and in words")
            boolean drill,

            RoundState state) {}
}
