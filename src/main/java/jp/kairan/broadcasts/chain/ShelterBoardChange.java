package jp.kairan.broadcasts.chain;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to change on a board that was shown before.
 *
 * @param shelters those that are new or not as before
 * @param gone the calls that are no longer shown
 */
record ShelterBoardChange(
        Instant asOf, boolean drill, ShelterBoard.Counts counts, List<CalledShelter> shelters, List<CallId> gone) {

    static ShelterBoardChange between(ShelterBoard known, ShelterBoard now) {
        Set<CalledShelter> before = new HashSet<>(known.still().shelters());
        Set<CallId> shown = now.shelters().stream().map(CalledShelter::call).collect(Collectors.toSet());
        return new ShelterBoardChange(
                now.asOf(),
                now.drill(),
                now.counts(),
                now.shelters().stream()
                        .filter(shelter -> !before.contains(shelter.still()))
                        .toList(),
                known.shelters().stream()
                        .map(CalledShelter::call)
                        .filter(call -> !shown.contains(call))
                        .toList());
    }
}
