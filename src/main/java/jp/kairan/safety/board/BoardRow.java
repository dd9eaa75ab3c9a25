package jp.kairan.safety.board;

import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit on the board.
 *
 * @param outside whether it is not the unit itself but its households that are in no association
 */
@Schema(name = "SafetyBoardRow", description = "A unit with its numbers")
record BoardRow(
        UnitId unit,
        @Schema(examples = "米泉町一丁目町会") String name,
        UnitKind kind,

        @Schema(description = "Not the unit itself but its households that are in no association", examples = "false")
        boolean outside,

        Shown counts,

        @Schema(description = "Whole percent of the households; null is withheld", examples = "60")
        Integer percentAnswered,

        @Schema(description = "When a quarter, half and three quarters had answered; null where answered is withheld")
        AnswerClock clock,

        @Schema(description = "Whether anybody has answered", examples = "true")
        boolean started,

        @Schema(description = "Associations that are asked at this unit and below", examples = "12")
        int associations,

        @Schema(description = "Those of them in which nobody has answered yet", examples = "2")
        int unstarted) {

    /** Whether it is the same row, whatever its numbers are. */
    boolean same(BoardRow other) {
        return unit.equals(other.unit) && outside == other.outside;
    }
}
