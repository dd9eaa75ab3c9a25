package jp.kairan.safety.rounds;

import com.fasterxml.jackson.annotation.JsonInclude;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A house on a round. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyRoundLine", description = "A house on a round")
record RoundLine(
        HouseholdId household,
        @Schema(examples = "北陸") String name,
        @Schema(description = "The 班") UnitId unit,
        @Schema(examples = "3班") String unitName,

        @Schema(examples = "4", description = "Place in the walking order of the 班")
        Integer walkNo,

        @Schema(
                examples = "AZfBogAAcACAAAAAAAAAH1b3kq0a8Yx2",
                description = "What the QR code of the house says after /h/, so that a phone without a connection "
                        + "knows the houses it scans")
        String code,

        @Schema(
                examples = "true",
                description = "Whether somebody there needs help to get out, as far as the caller may know it now. "
                        + "False where that is not known")
        boolean support,

        @Schema(examples = "SUPPORT", description = "Why the house comes early in the order PRIORITY")
        RoundPriority priority,

        RoundState state) {}
