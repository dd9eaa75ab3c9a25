package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.States;

/** What households need, read from the ledger. */
@Singleton
class HelpNeeds {
    private final Ledger ledger;
    private final Houses houses;
    private final States states;

    HelpNeeds(Ledger ledger, Houses houses, States states) {
        this.ledger = ledger;
        this.houses = houses;
        this.states = states;
    }

    /** What one needs at this very moment: made of the ledger itself, because a picture may be a second old. */
    @Transactional
    Needs afresh(Incident incident, HouseholdId household) {
        return afresh(incident, List.of(household)).get(household);
    }

    /** The same of some. */
    @Transactional
    Map<HouseholdId, Needs> afresh(Incident incident, Collection<HouseholdId> households) {
        Map<HouseholdId, List<Entry>> said = said(incident, households);
        Map<HouseholdId, List<ResidentId>> members = houses.members(households);
        return households.stream().distinct().collect(Collectors.toMap(Function.identity(), each -> {
            List<Entry> entries = said.getOrDefault(each, List.of());
            HouseholdState state = states.now(
                    members.getOrDefault(each, List.of()),
                    entries.stream().map(Entry::evidence).toList(),
                    incident.since());
            return new Needs(state, entries);
        }));
    }

    /** What was said of some. */
    @Transactional
    Map<HouseholdId, List<Entry>> said(Incident incident, Collection<HouseholdId> households) {
        return ledger.of(incident.world(), households, incident.since()).stream()
                .collect(Collectors.groupingBy(each -> each.evidence().household()));
    }
}
