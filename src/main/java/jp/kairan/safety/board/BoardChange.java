package jp.kairan.safety.board;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kairan.access.IncidentId;

/**
 * What to change on a board that was shown before.
 *
 * @param rows those that are new or not as before, each whole
 * @param gone those that are no longer shown, as they were
 */
record BoardChange(
        IncidentId check,
        boolean drill,
        Board.State state,
        Instant asOf,
        BoardRow own,
        List<BoardRow> rows,
        List<BoardRow> gone) {

    static BoardChange between(Board known, Board now) {
        Set<BoardRow> before = new HashSet<>(known.rows());
        return new BoardChange(
                now.check(),
                now.drill(),
                now.state(),
                now.asOf(),
                now.own(),
                now.rows().stream().filter(row -> !before.contains(row)).toList(),
                known.rows().stream()
                        .filter(row -> now.rows().stream().noneMatch(row::same))
                        .toList());
    }
}
