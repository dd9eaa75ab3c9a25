package jp.kairan.push;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What to change on a board that was shown before.
 *
 * @param asOf the moment of the newer board
 * @param workers as on the newer board
 * @param acceptedPerSecond as on the newer board
 * @param pauses as on the newer board
 * @param runs those that are new or not as before
 * @param gone those that are no longer shown
 */
record BoardChange(
        Instant asOf,
        Board.Hands workers,
        int acceptedPerSecond,
        List<PauseInForce> pauses,
        List<BoardRun> runs,
        List<UUID> gone) {

    static BoardChange between(Board known, Board now) {
        Set<BoardRun> before = known.runs().stream().map(BoardRun::still).collect(Collectors.toSet());
        Set<UUID> shown = new HashSet<>();
        now.runs().forEach(run -> shown.add(run.id()));
        return new BoardChange(
                now.asOf(),
                now.workers(),
                now.acceptedPerSecond(),
                now.pauses(),
                now.runs().stream().filter(run -> !before.contains(run.still())).toList(),
                known.runs().stream()
                        .map(BoardRun::id)
                        .filter(id -> !shown.contains(id))
                        .toList());
    }
}
