package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Ledger;

/** Shows a household's details and notes in the same transaction that somebody looked. */
@Singleton
class Looks {
    private final HouseNames names;
    private final Ledger ledger;
    private final Audit audit;

    Looks(HouseNames names, Ledger ledger, Audit audit) {
        this.names = names;
        this.ledger = ledger;
        this.audit = audit;
    }

    @Transactional
    PersonDetails noted(Actor actor, Incident incident, Asked asked, LookReason reason) {
        HouseName named = names.of(List.of(asked.household())).get(asked.household());
        PersonDetails details = new PersonDetails(
                SeenHouse.of(asked, named),
                named.phone(),
                named.people().stream()
                        .filter(person -> person.phone() != null)
                        .map(person -> new PersonDetails.Phone(person.resident(), person.name(), person.phone()))
                        .toList(),
                ledger.of(incident.world(), List.of(asked.household()), incident.since()).stream()
                        .map(PersonDetails.Said::of)
                        .toList());
        audit.note(
                actor,
                "PersonSeen",
                "HOUSEHOLD",
                asked.household(),
                asked.unit(),
                Map.of("check", incident.id(), "reason", reason));
        return details;
    }
}
