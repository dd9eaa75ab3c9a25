package jp.kairan.safety.board;

import java.time.Instant;
import java.util.List;
import jp.kairan.access.IncidentId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of a check at a unit and at those directly below it.
 *
 * @param asOf the moment of which this is true
 */
@Schema(name = "SafetyBoard", description = "What is known of a check at a unit and at those directly below it")
record Board(
        IncidentId check,

        @Schema(description = "Of a drill: show it in other colours and words", examples = "false")
        boolean drill,

        State state,
        @Schema(examples = "2026-04-01T09:02:00+09:00") Instant openedAt,
        @Schema(examples = "2026-04-01T09:12:00+09:00") Instant asOf,

        @Schema(description = "Whether small numbers are withheld", examples = "true")
        boolean narrow,

        BoardRow own,
        List<BoardRow> rows) {

    /** Whether it is still asked. */
    @Schema(name = "SafetyBoardState")
    enum State {
        OPEN,
        CLOSED
    }

    /** What is the same on boards that look alike, whenever they were made. */
    Board still() {
        return new Board(check, drill, state, openedAt, null, narrow, own, rows);
    }
}
