package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kairan.access.HouseholdId;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Fold;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Ledger;

/** What households need, read from the ledger. */
@Singleton
class HelpNeeds {
    /** A request stands however old it is; only what else is known of a household grows old. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Ledger ledger;
    private final Houses houses;

    HelpNeeds(Ledger ledger, Houses houses) {
        this.ledger = ledger;
        this.houses = houses;
    }

    /** What one needs at this very moment: made of the ledger itself, because a picture may be a second old. */
    @Transactional
    Needs afresh(Incident incident, HouseholdId household, Instant now) {
        List<Entry> said = ledger.of(incident.world(), List.of(household), incident.since());
        HouseholdState state = Fold.household(
                houses.members(household), said.stream().map(Entry::evidence).toList(), incident.since(), now, FRESH);
        return new Needs(state, said);
    }

    /** What was said of some. */
    @Transactional
    Map<HouseholdId, List<Entry>> said(Incident incident, Collection<HouseholdId> households) {
        return ledger.of(incident.world(), households, incident.since()).stream()
                .collect(Collectors.groupingBy(each -> each.evidence().household()));
    }
}
