package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Incident;

/** Makes lines of the board. */
@Singleton
class HelpLines {
    private final Houses houses;
    private final HelpNeeds needs;

    HelpLines(Houses houses, HelpNeeds needs) {
        this.houses = houses;
        this.needs = needs;
    }

    /**
     * In the same order.
     *
     * @param actor who reads, or null where many do
     */
    @Transactional
    List<HelpLine> of(Actor actor, Incident incident, List<Found> found) {
        List<HouseholdId> ids = found.stream().map(Found::household).toList();
        Map<HouseholdId, House> places = houses.of(ids);
        Map<HouseholdId, List<Entry>> said = needs.said(incident, ids);
        Map<UnitId, String> names = names(found);
        return found.stream()
                .filter(each -> places.containsKey(each.household()))
                .map(each -> each.line(
                        actor,
                        places.get(each.household()),
                        new Needs(each.state(), said.getOrDefault(each.household(), List.of())),
                        office(each, names)))
                .toList();
    }

    /** What a helper's office is called, null where nobody helps. */
    @Transactional
    HelpOffice office(HelpCase of) {
        Rescuer helper = of.helper();
        return helper == null
                ? null
                : new HelpOffice(
                        helper.unit(), houses.names(List.of(helper.unit())).get(helper.unit()), helper.role());
    }

    private Map<UnitId, String> names(List<Found> found) {
        return houses.names(found.stream()
                .map(Found::held)
                .filter(Objects::nonNull)
                .map(HelpCase::helper)
                .filter(Objects::nonNull)
                .map(Rescuer::unit)
                .distinct()
                .toList());
    }

    private static HelpOffice office(Found found, Map<UnitId, String> names) {
        if (found.held() == null || found.held().helper() == null) {
            return null;
        }
        Rescuer helper = found.held().helper();
        return new HelpOffice(helper.unit(), names.get(helper.unit()), helper.role());
    }
}
