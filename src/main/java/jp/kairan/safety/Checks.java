package jp.kairan.safety;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.KernelProblem;

/** The door to safety checks: opens, widens and ends them. */
@Singleton
public class Checks {
    /** A second tap within this time asks nobody again. */
    private static final Duration ASKED = Duration.ofMinutes(5);

    private final CheckRows rows;
    private final Incidents incidents;
    private final Grounds grounds;
    private final AskedAlready already;
    private final OpenRequests requests;
    private final Moves moves;
    private final Clock clock;

    Checks(
            CheckRows rows,
            Incidents incidents,
            Grounds grounds,
            AskedAlready already,
            OpenRequests requests,
            Moves moves,
            Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.grounds = grounds;
        this.already = already;
        this.requests = requests;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * Opens a check. A real one counts what was seen since the earliest beginning of those that ask there already, so that
     * one answer counts for all of them. 409 where the same unit asks in the same area, 403 for units that are not the
     * actor's, 404 for those there are not; of a drill 409 where reality is asked in a part of the area.
     */
    @Transactional
    public Opened open(Actor actor, NewCheck wanted) {
        Instant now = Instant.now(clock);
        Instant since = wanted.since(now);
        Ground ground = grounds.of(actor, wanted.unit(), wanted.areas());
        rows.lock();
        already.refuseBesideReality(wanted.drill(), ground.ids());
        List<Check> asking = already.refuseTwice(wanted.drill(), ground.unit().id(), ground.ids());
        Check check = new Check(
                IncidentId.next(),
                CheckState.PROPOSED,
                wanted.question(),
                wanted.drill(),
                wanted.announced(),
                ground.unit().id(),
                ground.unit().id(),
                ground.unit().path(),
                ground.ids(),
                null,
                null,
                false,
                null,
                null,
                now,
                since,
                null,
                null);
        rows.add(check);
        moves.open(actor, check, wanted.drill() ? since : AskedAlready.earliest(asking, since));
        return new Opened(
                check.id(),
                wanted.drill() ? List.of() : asking.stream().map(Check::id).toList());
    }

    /** Opens what a rule proposes; what is open already stays so. 409 where it was dropped, and as for {@link #open}. */
    @Transactional
    public Opened openProposed(Actor actor, IncidentId id) {
        Check check = held(actor, id);
        actor.require(Action.SAFETY_OPEN, check.leadPath());
        if (check.open()) {
            return new Opened(id, List.of());
        }
        if (check.state() != CheckState.PROPOSED) {
            throw SafetyProblem.PROPOSAL_DECIDED.problem();
        }
        List<Check> asking = already.refuseTwice(check.drill(), check.unit(), check.area());
        Instant since = NewCheck.bounded(check.since(), Instant.now(clock));
        moves.open(actor, check, AskedAlready.earliest(asking, since));
        return new Opened(id, asking.stream().map(Check::id).toList());
    }

    /** Drops what a rule proposes; 409 where it was opened. */
    @Transactional
    public void drop(Actor actor, IncidentId id) {
        Check check = held(actor, id);
        actor.require(Action.SAFETY_OPEN, check.leadPath());
        if (check.state() == CheckState.PROPOSED) {
            moves.drop(actor, check);
        } else if (check.state() != CheckState.DROPPED) {
            throw SafetyProblem.PROPOSAL_DECIDED.problem();
        }
    }

    /**
     * Asks in more units. Where they lie beyond whoever leads the check, the actor's unit leads it from then on. Errors as
     * for {@link #open}; 409 where the check is not open.
     */
    @Transactional
    public void widen(Actor actor, IncidentId id, List<UnitId> wanted) {
        Check check = running(held(actor, id));
        actor.require(Action.SAFETY_OPEN, check.leadPath());
        List<Unit> added = grounds.area(actor, wanted);
        List<UnitPath> all = Stream.concat(
                        Stream.of(check.leadPath()), added.stream().map(Unit::path))
                .toList();
        boolean within = all.stream().allMatch(check.leadPath()::covers);
        UnitId lead = within || actor.kind() == Actor.Kind.SYSTEM
                ? check.lead()
                : Grounds.covering(actor, all)
                        .map(Held::unit)
                        .orElseThrow(() -> KernelProblem.invalid(
                                "areas", "一つの単位に含まれる地域を指定してください / all of them must lie under one unit of yours"));
        List<UnitId> units = added.stream().map(Unit::id).toList();
        already.refuseBesideReality(check.drill(), units);
        moves.spread(actor, "CheckWidened", check, units, lead);
    }

    /**
     * Asks everybody once more, those who have answered as well; within five minutes only once, so that a second tap wakes
     * nobody. 403 for whoever does not lead it, 409 where it is not open.
     */
    @Transactional
    public void askAgain(Actor actor, IncidentId id) {
        Check check = running(held(actor, id));
        actor.require(Action.SAFETY_OPEN, check.leadPath());
        if (rows.askAgain(id, Instant.now(clock), ASKED)) {
            moves.askAgain(actor, check, Map.of());
        }
    }

    /**
     * Takes the check to the whole of the unit above for which the actor has an office; it leads the check from then on. A
     * check that was taken there before stays as it is; 403 for whoever has no office above, 409 where it is not open.
     */
    @Transactional
    public void escalate(Actor actor, IncidentId id) {
        Check check = running(held(actor, id));
        actor.require(Action.SAFETY_OPEN, check.leadPath());
        Set<UnitId> asked = new HashSet<>();
        incidents.require(id).area().forEach(part -> asked.add(part.unit()));
        List<Held> above = Grounds.offices(actor).stream()
                .filter(office -> office.path().covers(check.leadPath()))
                .toList();
        above.stream()
                .filter(office -> !asked.contains(office.unit()))
                .filter(office -> !office.unit().equals(check.unit()))
                .findFirst()
                .ifPresentOrElse(
                        office -> {
                            List<UnitId> units = List.of(office.unit());
                            already.refuseBesideReality(check.drill(), units);
                            moves.spread(actor, "CheckEscalated", check, units, office.unit());
                        },
                        () -> {
                            if (above.stream().allMatch(office -> office.unit().equals(check.unit()))) {
                                throw KernelProblem.FORBIDDEN.problem("The check is led by the actor's own unit");
                            }
                        });
    }

    /**
     * Ends a check; one that was ended stays so. 403 for whoever does not lead it, 409 where it was never opened, and where
     * in reality households still wait for help.
     *
     * @param confirmed whether it ends even then
     */
    @Transactional
    public void close(Actor actor, IncidentId id, boolean confirmed) {
        Check check = held(actor, id);
        actor.require(Action.SAFETY_OPEN, check.leadPath());
        if (check.state() == CheckState.CLOSED) {
            return;
        }
        if (!running(check).drill() && !confirmed) {
            requests.refuse(actor, incidents.require(id), check.leadPath());
        }
        moves.close(actor, check);
    }

    /** The check, with the lock of all checks, for who sees it as an officer; 404 for everybody else. */
    private Check held(Actor actor, IncidentId id) {
        rows.lock();
        Check check = rows.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!actor.may(Action.SAFETY_OPEN, check.leadPath()) && !concerns(actor, check)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return check;
    }

    private boolean concerns(Actor actor, Check check) {
        return incidents
                .find(check.id())
                .filter(incident -> watches(actor, incident))
                .isPresent();
    }

    /** Whether somebody has an office to which it matters that this is asked. */
    static boolean watches(Actor actor, Incident incident) {
        return actor.offices().stream()
                .filter(held -> Policy.permits(held.role(), held.kind(), Action.SAFETY_OPEN)
                        || Policy.permits(held.role(), held.kind(), Action.SAFETY_BOARD)
                        || Policy.permits(held.role(), held.kind(), Action.SAFETY_HELP))
                .anyMatch(held -> incident.touches(held.path()));
    }

    private static Check running(Check check) {
        if (!check.open()) {
            throw SafetyProblem.NOT_OPEN.problem();
        }
        return check;
    }
}
