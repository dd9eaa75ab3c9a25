package jp.kairan.safety;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** Half of the day after which details close, so that no new check opens again what an earlier one has closed. */
    private static final Duration LONGEST_AGO = Duration.ofHours(12);

    private final CheckRows rows;
    private final Incidents incidents;
    private final Grounds grounds;
    private final OpenRequests requests;
    private final Moves moves;
    private final Clock clock;

    Checks(CheckRows rows, Incidents incidents, Grounds grounds, OpenRequests requests, Moves moves, Clock clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.grounds = grounds;
        this.requests = requests;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * Opens a check. A real one counts what was seen since the earliest beginning of those that ask there already, so that
     * one answer counts for all of them. 409 where the same unit asks in the same area, 403 for units that are not the
     * actor's, 404 for those there are not.
     */
    @Transactional
    public Opened open(Actor actor, NewCheck wanted) {
        Instant now = Instant.now(clock);
        Instant since = since(wanted, now);
        Ground ground = grounds.of(actor, wanted.unit(), wanted.areas());
        rows.lock();
        List<Check> asking = refuseTwice(wanted.drill(), ground.unit().id(), ground.ids());
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
        moves.open(actor, check, wanted.drill() ? since : earliest(asking, since));
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
        List<Check> asking = refuseTwice(check.drill(), check.unit(), check.area());
        moves.open(actor, check, earliest(asking, check.since()));
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
        moves.spread(actor, "CheckWidened", check, added.stream().map(Unit::id).toList(), lead);
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
                        office -> moves.spread(actor, "CheckEscalated", check, List.of(office.unit()), office.unit()),
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
                        || Policy.permits(held.role(), held.kind(), Action.SAFETY_BOARD))
                .anyMatch(held -> incident.touches(held.path()));
    }

    private static Check running(Check check) {
        if (!check.open()) {
            throw SafetyProblem.NOT_OPEN.problem();
        }
        return check;
    }

    /** What is asked in an area already; refuses where the same unit asks in exactly the same. */
    private List<Check> refuseTwice(boolean drill, UnitId unit, List<UnitId> area) {
        List<Check> asking = rows.asking(drill, area);
        asking.stream()
                .filter(check -> check.unit().equals(unit))
                .filter(check -> Set.copyOf(area).equals(areaOf(check)))
                .findFirst()
                .ifPresent(check -> {
                    throw SafetyProblem.ALREADY_OPEN.problem("The check " + check.id() + " asks there");
                });
        return asking;
    }

    private Set<UnitId> areaOf(Check check) {
        return incidents.require(check.id()).area().stream()
                .map(Incident.Part::unit)
                .collect(Collectors.toSet());
    }

    private static Instant earliest(List<Check> asking, Instant since) {
        return Stream.concat(Stream.of(since), asking.stream().map(Check::since))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant since(NewCheck wanted, Instant now) {
        Instant since = wanted.since();
        if (since != null && wanted.drill()) {
            throw KernelProblem.invalid("since", "訓練では指定できません / a drill counts from its beginning");
        }
        if (since != null && since.isBefore(now.minus(LONGEST_AGO))) {
            throw KernelProblem.invalid("since", "12時間より前は指定できません / at most twelve hours ago");
        }
        return since == null || since.isAfter(now) ? now : since;
    }
}
