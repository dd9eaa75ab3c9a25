package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.audit.Audit;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Ledger;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.safety.Sight;

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

    /** Why somebody saw names without choosing a household. */
    private enum Reason {
        LIST
    }

    /** Some households of a unit by name, without those that have been protected since the picture was made. */
    @Transactional
    Page<SeenHouse> listed(Actor actor, Sight sight, Page<Asked> page) {
        Map<HouseholdId, HouseName> named =
                names.of(page.items().stream().map(Asked::household).toList());
        List<SeenHouse> seen = page.items().stream()
                .filter(asked -> shown(actor, asked, named.get(asked.household())))
                .map(asked -> SeenHouse.of(asked, named.get(asked.household())))
                .toList();
        audit.note(
                actor,
                "HouseholdsSeen",
                "UNIT",
                sight.unit().id(),
                sight.unit().id(),
                Map.of("check", sight.incident().id(), "reason", Reason.LIST, "households", seen.size()));
        return new Page<>(seen, page.next());
    }

    private static boolean shown(Actor actor, Asked asked, HouseName named) {
        return named != null && (!named.shielded() || actor.may(Action.PROTECTED_READ, asked.path()));
    }

    @Transactional
    PersonDetails noted(Actor actor, Incident incident, Asked asked, LookReason reason) {
        HouseName named = names.of(List.of(asked.household())).get(asked.household());
        if (!shown(actor, asked, named)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
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
