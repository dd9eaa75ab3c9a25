package jp.kairan.safety.help;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.access.HouseholdId;

/**
 * What to change on a board that was shown before.
 *
 * @param lines those that are new or not as before
 * @param gone the households that are no longer shown
 */
record HelpBoardChange(
        Instant asOf, boolean drill, HelpBoard.Counts counts, List<HelpLine> lines, List<HouseholdId> gone) {

    static HelpBoardChange between(HelpBoard known, HelpBoard now) {
        Set<HelpLine> before = new HashSet<>(known.lines());
        Set<HouseholdId> shown = now.lines().stream().map(HelpLine::household).collect(Collectors.toSet());
        return new HelpBoardChange(
                now.asOf(),
                now.drill(),
                now.counts(),
                now.lines().stream().filter(line -> !before.contains(line)).toList(),
                known.lines().stream()
                        .map(HelpLine::household)
                        .filter(household -> !shown.contains(household))
                        .toList());
    }
}
