package jp.kairan.safety.drills;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.safety.board.AnswerClock;
import jp.kairan.safety.board.Shown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a check in a unit, with an earlier drill beside it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyScoreLine", description = "What came of a check in a unit, with an earlier drill beside it")
record ScoreLine(
        UnitId unit,
        @Schema(examples = "3班") String name,
        UnitKind kind,

        @Schema(description = "Not the unit itself but its households that are in no association", examples = "false")
        boolean outside,

        Result result,

        @Schema(description = "The earlier drill; absent where there is none or it did not ask there")
        Earlier earlier) {

    /** The numbers of one check. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SafetyScore", description = "What came of a check in a unit")
    record Result(
            Shown counts,

            @Schema(examples = "9", description = "Of how many households nobody was seen; absent where it is withheld")
            Integer neverReached,

            @Schema(description = "When a quarter, half and three quarters had answered; absent where it is withheld")
            AnswerClock clock) {

        static Result of(Shown shown, AnswerClock clock) {
            return new Result(
                    shown,
                    shown.answered() == null ? null : shown.households() - shown.answered(),
                    shown.answered() == null ? null : clock);
        }
    }

    /** The numbers of an earlier drill. */
    @Schema(name = "SafetyScoreEarlier", description = "What came of an earlier drill")
    record Earlier(
            IncidentId check,

            @Schema(
                    examples = "2025-09-07",
                    description = "The day on which it began; say it, it may not be a year ago")
            LocalDate on,

            Result result) {}
}
