package jp.kairan.safety.board;

import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An association in which nobody has answered yet. */
@Schema(name = "SafetyUnstarted", description = "An association in which nobody has answered yet")
record Unstarted(
        UnitId unit,
        @Schema(examples = "米泉町一丁目町会") String name,

        @Schema(examples = "106", description = "How many are asked")
        int households) {}
