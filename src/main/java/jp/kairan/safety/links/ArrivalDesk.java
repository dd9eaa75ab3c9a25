package jp.kairan.safety.links;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Flag;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Stay;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.safety.Sights;

/**
 * The door to arrivals for those who find out whose they are: officers who go round for the association that was named, and
 * who keeps the shelters.
 */
@Singleton
class ArrivalDesk {
    private final ArrivalRows rows;
    private final Doors doors;
    private final ContactRows houses;
    private final Sights sights;
    private final Incidents incidents;
    private final Units units;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    ArrivalDesk(
            ArrivalRows rows,
            Doors doors,
            ContactRows houses,
            Sights sights,
            Incidents incidents,
            Units units,
            Ledger ledger,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.doors = doors;
        this.houses = houses;
        this.sights = sights;
        this.incidents = incidents;
        this.units = units;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who came, those first who ask for help and are of no household, then the newest; the look is written down, because it is at names. */
    @Transactional
    Page<Arrival> list(
            Actor actor, IncidentId check, UnitId unit, ShelterId shelter, boolean unmatched, Cursor from, int limit) {
        ArrivalRows.Sought sought = sought(actor, check, unit, shelter);
        Map<String, String> detail = Map.of("check", check.toString(), "reason", "MATCHING");
        audit.note(
                actor,
                "ShelterArrivalsSeen",
                unit == null ? "SHELTER" : "UNIT",
                unit == null ? shelter : unit,
                unit,
                detail);
        return rows.list(sought, unmatched, from, limit);
    }

    @Transactional
    ArrivalCounts count(Actor actor, IncidentId check, UnitId unit, ShelterId shelter) {
        return rows.count(sought(actor, check, unit, shelter));
    }

    /** Says whose somebody is, which is evidence; the same again changes nothing. */
    @Transactional
    Arrival match(Actor actor, ArrivalId id, ArrivalMatch match) {
        Arrival arrival = rows.hold(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        requireSeen(actor, arrival);
        Incident incident = incidents.require(arrival.check());
        requireOpen(incident);
        LocalDate today = LocalDate.now(clock);
        ContactRows.House house = houses.house(match.household(), today).orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.requireOrHide(action(actor, house.path()), house.path());
        if (house.guarded()) {
            actor.requireOrHide(Action.PROTECTED_READ, house.path());
        }
        if (match.resident() != null && !houses.lives(match.resident(), match.household(), today)) {
            throw KernelProblem.invalid("resident", "この世帯の人ではありません / is not of this household");
        }
        if (arrival.household() != null) {
            return same(arrival, match);
        }
        match.requireSound(arrival.people(), rows.living(match.household(), today));
        Instant now = Instant.now(clock);
        rows.match(id, match.household(), match.resident(), now);
        Map<String, String> detail = Map.of(
                "check",
                incident.id().toString(),
                "household",
                match.household().toString());
        audit.note(actor, "ShelterArrivalMatched", "SHELTER_ARRIVAL", id, house.unit(), detail);
        Arrival matched = rows.hold(id).orElseThrow();
        ledger.append(List.of(evidence(actor, matched, now)));
        return matched;
    }

    private static NewEvidence evidence(Actor actor, Arrival arrival, Instant now) {
        Set<Flag> flags = new HashSet<>();
        arrival.flags().forEach(flag -> flags.add(Flag.valueOf(flag)));
        return new NewEvidence(
                arrival.world(),
                Author.account(actor.me(), arrival.id().value()),
                arrival.household(),
                arrival.resident(),
                Kind.SEEN,
                arrival.status().status(),
                arrival.leaving() ? null : Stay.SHELTER,
                arrival.shelter(),
                flags,
                arrival.comment(),
                null,
                Source.SHELTER,
                arrival.at(),
                now,
                List.of());
    }

    private static Arrival same(Arrival arrival, ArrivalMatch match) {
        if (arrival.household().equals(match.household()) && Objects.equals(arrival.resident(), match.resident())) {
            return arrival;
        }
        throw LinkProblem.ARRIVAL_MATCHED.problem();
    }

    private ArrivalRows.Sought sought(Actor actor, IncidentId check, UnitId unit, ShelterId shelter) {
        if ((unit == null) == (shelter == null)) {
            throw KernelProblem.invalid("unit", "町会か避難所のどちらか一つを指定してください / either unit or shelter");
        }
        UnitId place = unit != null
                ? unit
                : doors.find(shelter)
                        .orElseThrow(KernelProblem.NOT_FOUND::problem)
                        .unit();
        UnitPath path = units.require(place).path();
        Action action = shelter != null ? Action.SHELTER_MANAGE : action(actor, path);
        Incident incident = sights.require(actor, check, action, place).incident();
        requireOpen(incident);
        boolean shielded = actor.may(Action.PROTECTED_READ, path);
        return new ArrivalRows.Sought(incident, shelter, unit == null || everywhere(unit) ? null : path, shielded);
    }

    /** Whoever names no association is of none, and is seen nevertheless where one looks at the whole city. */
    private boolean everywhere(UnitId unit) {
        return units.require(unit).kind() == UnitKind.CITY;
    }

    private void requireSeen(Actor actor, Arrival arrival) {
        boolean keeper = doors.find(arrival.shelter())
                .filter(door -> actor.may(Action.SHELTER_MANAGE, door.path()))
                .isPresent();
        boolean officer = arrival.unit() != null
                && units.find(arrival.unit())
                        .map(Unit::path)
                        .filter(path -> actor.may(Action.SAFETY_ROUND, path))
                        .isPresent();
        if (!keeper && !officer) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }

    private void requireOpen(Incident incident) {
        if (!incident.detailsOpen(Instant.now(clock))) {
            throw LinkProblem.ARRIVALS_CLOSED.problem();
        }
    }

    /** Who keeps the shelters may do it for the whole city, officers who go round for their own. */
    private static Action action(Actor actor, UnitPath path) {
        return actor.may(Action.SHELTER_MANAGE, path) ? Action.SHELTER_MANAGE : Action.SAFETY_ROUND;
    }
}
