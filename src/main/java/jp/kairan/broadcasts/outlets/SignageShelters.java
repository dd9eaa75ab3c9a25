package jp.kairan.broadcasts.outlets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.access.ShelterId;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.shelters.Crowding;
import jp.kairan.shelters.Position;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.Snapshot;

/**
 * Which open shelters a screen shows: those with room first; among them those of which the messages speak, then those meant
 * for the unit, then the nearest to where the screen stands.
 */
final class SignageShelters {
    private static final int MOST = 5;

    private final Set<ShelterId> spokenOf;
    private final String unitName;
    private final Position screen;

    /** @param screen where it stands, or null */
    SignageShelters(List<Bulletin> bulletins, String unitName, Position screen) {
        this.spokenOf = bulletins.stream()
                .filter(bulletin -> !bulletin.drill())
                .flatMap(bulletin -> bulletin.shelters().stream())
                .collect(Collectors.toSet());
        this.unitName = unitName;
        this.screen = screen;
    }

    List<Shelter> among(Snapshot snapshot, LocalDate day) {
        return snapshot.on(day).stream()
                .filter(shelter -> shelter.status().state().open())
                .sorted(Comparator.comparing(
                                (Shelter shelter) -> shelter.status().crowding() == Crowding.FULL)
                        .thenComparing(shelter -> !spokenOf.contains(shelter.id()))
                        .thenComparing(
                                shelter -> !shelter.particulars().communities().contains(unitName))
                        .thenComparingDouble(this::metres))
                .limit(MOST)
                .toList();
    }

    /** How far it is; without end where that cannot be told. */
    double metres(Shelter shelter) {
        Position at = shelter.particulars().position();
        return screen == null || at == null ? Double.POSITIVE_INFINITY : screen.metresTo(at);
    }
}
