package jp.kairan.safety.ladder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ladder of one check. */
@Schema(name = "SafetyCheckLadder", description = "The ladder of a check, in the order in which the rungs are due")
record CheckLadder(
        @Schema(description = "Whether it is the ladder of a drill", examples = "false")
        boolean drill,

        List<RungState> items) {}
