package jp.kairan.safety.rounds;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.evidence.Appended;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.Moment;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.safety.Sight;
import jp.kairan.safety.Sights;

/**
 * The door to saying what was seen on a round: 404 as {@link Sights#require}, 409 once phones have had their time to send
 * what they kept.
 */
@Singleton
class Sightings {
    private final Sights sights;
    private final Incidents incidents;
    private final Houses houses;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    Sightings(Sights sights, Incidents incidents, Houses houses, Ledger ledger, Audit audit, Clock clock) {
        this.sights = sights;
        this.incidents = incidents;
        this.houses = houses;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a batch is judged by. */
    private record Known(
            Actor actor, Incident incident, Map<HouseholdId, House> houses, Map<ResidentId, Houses.Person> people) {
        /**
         * Whether the entry is about a house of this check at which the actor knocks, and about somebody in it. That family
         * elsewhere is well says nothing of the house; that they need help there, or no longer, is heard.
         */
        boolean has(RoundBatch.Item item) {
            House house = houses.get(item.household());
            if (house == null || !house.walkedBy(actor) || !incident.covers(house.path())) {
                return false;
            }
            Houses.Person person = people.get(item.resident());
            return item.resident() == null
                    || person != null
                            && person.household().equals(house.id())
                            && (!person.elsewhere() || item.forHelp());
        }
    }

    /** Takes what was seen, each entry with its own outcome. */
    @Transactional
    public RoundOutcomes record(Actor actor, IncidentId id, RoundBatch batch) {
        Incident incident = lasting(sights.require(actor, id, Action.SAFETY_ROUND, null));
        AccountId me = actor.me();
        Set<HouseholdId> named =
                batch.items().stream().map(RoundBatch.Item::household).collect(Collectors.toSet());
        Known known = new Known(actor, incident, houses.named(named), houses.people(named));
        List<RoundBatch.Item> fit = batch.items().stream()
                .filter(item -> known.has(item) && item.contradiction().isEmpty())
                .toList();
        Instant now = Instant.now(clock);
        audit.note(
                actor,
                "RoundRecorded",
                "SAFETY_CHECK",
                id,
                null,
                Map.of("entries", fit.size(), "refused", batch.items().size() - fit.size()));
        List<Appended> appended = ledger.append(fit.stream()
                .map(item -> evidence(me, incident, item, batch.sentAt(), now))
                .toList());
        return new RoundOutcomes(id, incident.drill(), outcomes(batch, known, appended));
    }

    private static List<RoundOutcomes.Item> outcomes(RoundBatch batch, Known known, List<Appended> appended) {
        List<RoundOutcomes.Item> outcomes = new ArrayList<>();
        Set<UUID> keys = new HashSet<>();
        int next = 0;
        for (RoundBatch.Item item : batch.items()) {
            if (!known.has(item)) {
                outcomes.add(RoundOutcomes.Item.refused(item.key(), KernelProblem.NOT_FOUND, null));
            } else if (item.contradiction().isPresent()) {
                outcomes.add(RoundOutcomes.Item.refused(
                        item.key(), KernelProblem.INVALID, item.contradiction().get()));
            } else {
                boolean first = keys.add(item.key());
                outcomes.add(RoundOutcomes.Item.kept(
                        item.key(), !first || appended.get(next).repeated()));
                next++;
            }
        }
        return outcomes;
    }

    /** Takes that a towel or card was seen at every house of a 班 but some. 400 for a unit that is no 班. */
    @Transactional
    public SignsTaken signs(Actor actor, IncidentId id, SignsSeen seen) {
        Sight sight = sights.require(actor, id, Action.SAFETY_ROUND, seen.unit());
        if (sight.unit().kind() != UnitKind.GROUP) {
            throw KernelProblem.invalid("unit", "班を選んでください / must be a group");
        }
        Incident incident = lasting(sight);
        AccountId me = actor.me();
        Instant now = Instant.now(clock);
        Instant at = Moment.of(seen.at(), seen.sentAt(), now, incident.since(), Kind.SEEN, Status.SAFE);
        List<NewEvidence> signs = houses.walk(sight.unit().path()).stream()
                .filter(house -> incident.covers(house.path()))
                .filter(house -> !house.guarded() && !seen.except().contains(house.id()))
                .map(house -> NewEvidence.seen(
                        incident.world(),
                        Author.account(me, seen.keyOf(house.id())),
                        house.id(),
                        null,
                        Status.SAFE,
                        Source.SIGN,
                        at,
                        now))
                .toList();
        audit.note(actor, "SignsRecorded", "SAFETY_CHECK", id, sight.unit().id(), Map.of("households", signs.size()));
        List<Appended> appended = ledger.append(signs);
        int repeated = (int) appended.stream().filter(Appended::repeated).count();
        return new SignsTaken(id, incident.drill(), appended.size() - repeated, repeated);
    }

    private Incident lasting(Sight sight) {
        return incidents
                .now()
                .find(sight.incident().id())
                .filter(known -> known.answersTaken(Instant.now(clock)))
                .or(() -> incidents.find(sight.incident().id()).filter(Incident::open))
                .orElseThrow(RoundProblem.ROUND_OVER::problem);
    }

    private static NewEvidence evidence(
            AccountId me, Incident incident, RoundBatch.Item item, Instant sentAt, Instant now) {
        return new NewEvidence(
                incident.world(),
                Author.account(me, item.key()),
                item.household(),
                item.resident(),
                item.kind(),
                item.status(),
                item.place(),
                null,
                item.flags() == null ? Set.of() : item.flags(),
                item.comment() == null || item.comment().isBlank()
                        ? null
                        : item.comment().strip(),
                null,
                item.source(),
                Moment.of(item.at(), sentAt, now, incident.since(), item.kind(), item.status()),
                now,
                List.of());
    }
}
