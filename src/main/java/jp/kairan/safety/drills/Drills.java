package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.safety.Checks;
import jp.kairan.safety.NewCheck;
import jp.kairan.safety.Question;

/** The door to planned drills. */
@Singleton
class Drills {
    /** Nobody expects a drill that comes later than this. */
    private static final Duration LATEST = Duration.ofHours(1);

    /** A drill is told again so long before, at the hour of the day at which it begins. */
    private static final Duration EVE = Duration.ofDays(1);

    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final String SUBJECT = "SAFETY_DRILL";

    private final DrillRows rows;
    private final DrillNews news;
    private final Units units;
    private final Incidents incidents;
    private final Checks checks;
    private final Audit audit;
    private final Clock clock;

    Drills(DrillRows rows, DrillNews news, Units units, Incidents incidents, Checks checks, Audit audit, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.units = units;
        this.incidents = incidents;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Plans a drill and, where it is announced, tells the area. 404 for a unit that is not the actor's, 400 for an area. */
    @Transactional
    public Drill plan(Actor actor, DrillForm form) {
        Unit unit = units.require(form.unit());
        actor.requireOrHide(Action.SAFETY_OPEN, unit.path());
        Instant now = Instant.now(clock);
        if (!form.at().isAfter(now) || form.at().isAfter(now.plus(FURTHEST))) {
            throw KernelProblem.invalid("at", "これから1年以内の日時を指定してください / must lie ahead, at most a year");
        }
        List<UnitPath> living = rows.living(form.area());
        if (living.size() < form.area().size() || !living.stream().allMatch(unit.path()::covers)) {
            throw KernelProblem.invalid("areas", "この単位に含まれる地域を指定してください / must be units at or under the unit");
        }
        DrillId id = DrillId.next();
        rows.add(id, form, actor.me(), now, EVE);
        audit.note(
                actor, "DrillPlanned", SUBJECT, id, unit.id(), Map.of("at", form.at(), "announced", form.announced()));
        if (form.announced()) {
            news.announce(actor, id, form);
        }
        return rows.find(id).orElseThrow();
    }

    /** What the actor may know of: their own plans, and what is announced where they follow checks; the latest first. */
    @Transactional
    public Page<Drill> list(Actor actor, Cursor from, int limit) {
        DrillKey before = DrillKey.of(from);
        List<Drill> found = rows.list(
                places(actor, Action.SAFETY_OPEN),
                places(actor, Action.SAFETY_BOARD),
                before.at(),
                before.id(),
                limit + 1);
        return Page.of(found, limit, DrillKey::of);
    }

    /**
     * Calls a drill off and, where it was announced, tells the area. 404 for who does not know of it, 403 for who only
     * knows; 409 once it has begun.
     */
    @Transactional
    public void cancel(Actor actor, DrillId id) {
        Drill drill = rows.alone(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!actor.may(Action.SAFETY_OPEN, drill.path())) {
            throw (watches(actor, drill) ? KernelProblem.FORBIDDEN : KernelProblem.NOT_FOUND).problem();
        }
        if (drill.state() == DrillState.CANCELLED) {
            return;
        }
        if (drill.state() != DrillState.PLANNED) {
            throw DrillProblem.DRILL_BEGUN.problem();
        }
        rows.become(id, DrillState.CANCELLED);
        audit.note(actor, "DrillCancelled", SUBJECT, id, drill.unit(), Map.of());
        if (drill.announced()) {
            news.callOff(actor, id);
        }
    }

    /** Announced ones that begin within a day and of which everybody is to be told again. */
    @Transactional
    public List<DrillId> eves() {
        Instant now = Instant.now(clock);
        return rows.eves(now, now.plus(EVE));
    }

    /** Tells of one again, unless another replica has done so or it was called off meanwhile. */
    @Transactional
    public void tellEve(DrillId id) {
        Instant now = Instant.now(clock);
        if (rows.claimEve(id, now, now.plus(EVE))) {
            Drill drill = rows.find(id).orElseThrow();
            int told = news.remind(id);
            audit.note(Actor.SYSTEM, "DrillEveTold", SUBJECT, id, drill.unit(), Map.of("told", told));
        }
    }

    /** Those whose time has come. */
    @Transactional
    public List<DrillId> due() {
        return rows.due(Instant.now(clock));
    }

    /** Opens one as a check, unless another replica is at it, its hour has passed, or reality is asked about there. */
    @Transactional
    public void open(DrillId id) {
        Instant now = Instant.now(clock);
        Optional<Drill> due = rows.due(id, now);
        if (due.isEmpty()) {
            return;
        }
        Drill drill = due.get();
        if (now.isAfter(drill.at().plus(LATEST)) || !now.isBefore(drill.until()) || reality(drill)) {
            miss(drill);
            return;
        }
        var opened = checks.open(
                Actor.SYSTEM,
                new NewCheck(drill.unit(), Question.EARTHQUAKE, true, drill.announced(), drill.areas(), null));
        rows.opened(id, opened.id());
        audit.note(Actor.SYSTEM, "DrillOpened", SUBJECT, id, drill.unit(), Map.of("check", opened.id()));
    }

    private boolean reality(Drill drill) {
        List<UnitPath> area = rows.living(drill.areas());
        return incidents.now().all().stream()
                .filter(incident -> incident.open() && !incident.drill())
                .anyMatch(incident -> area.stream().anyMatch(incident::touches));
    }

    /** Notes that one could not be opened. */
    @Transactional
    public void miss(DrillId id) {
        rows.due(id, Instant.now(clock)).ifPresent(this::miss);
    }

    private void miss(Drill drill) {
        rows.become(drill.id(), DrillState.MISSED);
        audit.note(Actor.SYSTEM, "DrillMissed", SUBJECT, drill.id(), drill.unit(), Map.of("at", drill.at()));
    }

    /** Those whose time is over. */
    @Transactional
    public List<DrillId> ended() {
        return rows.ended(Instant.now(clock));
    }

    /** Ends one; what an officer has ended before stays so. */
    @Transactional
    public void close(DrillId id) {
        rows.ended(id, Instant.now(clock)).ifPresent(drill -> {
            if (incidents.require(drill.check()).open()) {
                checks.close(Actor.SYSTEM, drill.check(), true);
            }
            rows.become(id, DrillState.CLOSED);
            audit.note(Actor.SYSTEM, "DrillClosed", SUBJECT, id, drill.unit(), Map.of("check", drill.check()));
        });
    }

    /** Whether they know of it because it is announced where they follow checks. */
    private boolean watches(Actor actor, Drill drill) {
        List<UnitPath> area = drill.announced() ? rows.living(drill.areas()) : List.of();
        return places(actor, Action.SAFETY_BOARD).stream()
                .anyMatch(place -> area.stream().anyMatch(part -> part.covers(place) || place.covers(part)));
    }

    private static List<UnitPath> places(Actor actor, Action action) {
        return actor.offices().stream()
                .filter(held -> Policy.permits(held.role(), held.kind(), action))
                .map(Held::path)
                .distinct()
                .toList();
    }
}
