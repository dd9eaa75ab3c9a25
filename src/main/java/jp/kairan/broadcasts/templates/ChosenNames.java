package jp.kairan.broadcasts.templates;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.shelters.Shelter;
import jp.kairan.shelters.Shelters;
import jp.kairan.shelters.Snapshot;
import jp.kairan.translation.ProtectedTerms.Name;

/** What the units and shelters that were chosen are called. */
@Singleton
class ChosenNames {
    private final Units units;
    private final Shelters shelters;

    ChosenNames(Units units, Shelters shelters) {
        this.units = units;
        this.shelters = shelters;
    }

    /** The names in the order of the ids; 404 where there is no such unit or shelter. */
    Choices choices(List<UnitId> areas, List<ShelterId> chosen, Details details) {
        Snapshot now = shelters.now();
        return new Choices(
                areas.stream()
                        .distinct()
                        .map(units::require)
                        .map(ChosenNames::name)
                        .toList(),
                chosen.stream()
                        .distinct()
                        .map(id -> now.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem))
                        .map(ChosenNames::name)
                        .toList(),
                details);
    }

    private static Name name(Unit unit) {
        return new Name(unit.name(), unit.nameKana());
    }

    private static Name name(Shelter shelter) {
        return new Name(shelter.particulars().name(), shelter.particulars().kana());
    }
}
