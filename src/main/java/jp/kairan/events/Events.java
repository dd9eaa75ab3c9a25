package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.notices.Addressing;

/** The door through which events change. Every command locks the event first and its dates afterwards. */
@Singleton
public class Events {
    private final EventRows events;
    private final Sights sights;
    private final EventParts parts;
    private final EventChanges changes;
    private final Timetable timetable;
    private final EventNews news;
    private final Addressing addressing;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Events(
            EventRows events,
            Sights sights,
            EventParts parts,
            EventChanges changes,
            Timetable timetable,
            EventNews news,
            Addressing addressing,
            Units units,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.sights = sights;
        this.parts = parts;
        this.changes = changes;
        this.timetable = timetable;
        this.news = news;
        this.addressing = addressing;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a draft; 403 where this is not the actor's own desk, because only that desk sees drafts, 404 for an
     * audience that is not below the unit.
     */
    @Transactional
    public EventId draft(Actor actor, EventDraft draft) {
        Unit unit = units.require(draft.unit());
        actor.require(Action.EVENT_MANAGE, unit.path());
        if (unit.kind() == UnitKind.GROUP) {
            throw Faults.one("unit", "班を宛先にして町会から出してください / a group has no desk: publish from its association");
        }
        if (!Desk.owns(actor, unit.id())) {
            throw KernelProblem.FORBIDDEN.problem("Drafts are made at the unit's own desk");
        }
        Plan plan = draft.plan(clock);
        addressing.check(unit, draft.audience());
        plan.requireCountable(draft.audience());
        EventId id = EventId.next();
        events.insert(id, unit.id(), actor.me(), plan);
        parts.write(actor, id, draft.audience(), draft.asked(), draft.files());
        audit.note(actor, "EventDrafted", EventNews.KIND, id, unit.id(), Map.of("kind", plan.kind()));
        return id;
    }

    /** Changes an event; 409 where it is cancelled, or somebody else changed it first, or its answers forbid it. */
    @Transactional
    public void revise(Actor actor, EventId id, EventRevision revision) {
        Sheet event = locked(actor, id);
        require(event.state() != EventState.CANCELLED, event);
        requireUnchanged(event, revision.lockVersion());
        List<Question> asked = parts.questions(id);
        Plan plan = revision.over(Plan.of(event), asked, clock);
        if (revision.audience() != null) {
            addressing.check(units.require(event.unit()), revision.audience());
        }
        plan.requireCountable(revision.audience() == null ? parts.audience(id) : revision.audience());
        if (event.state() == EventState.PUBLISHED) {
            changes.apply(actor, event, plan, revision);
        } else {
            events.revise(id, plan, false);
        }
        parts.write(actor, id, revision.audience(), revision.questions(), revision.attachments());
        note(actor, event.state() == EventState.DRAFT ? "EventRevised" : "EventChanged", event);
    }

    /** Deletes what was never published; 409 for what was. */
    @Transactional
    public void discard(Actor actor, EventId id) {
        Sheet event = locked(actor, id);
        require(event.state() == EventState.DRAFT, event);
        parts.letGo(id);
        events.delete(id);
        note(actor, "EventDiscarded", event);
    }

    /**
     * Publishes, lays down the dates and tells the audience; 409 where it is published already or not what the caller
     * saw, 400 where all its dates are over.
     */
    @Transactional
    public void publish(Actor actor, EventId id, Integer lockVersion) {
        Sheet event = locked(actor, id);
        require(event.state() == EventState.DRAFT, event);
        if (lockVersion != null) {
            requireUnchanged(event, lockVersion);
        }
        Plan plan = Plan.of(event);
        List<Term> audience = parts.audience(id);
        plan.requireCountable(audience);
        events.publish(id);
        changes.layDown(id, plan);
        news.published(actor, event, plan, audience);
        note(actor, "EventPublished", event);
    }

    /** Calls it off with a reason and tells everybody who was told of it; 409 unless published. */
    @Transactional
    public void cancel(Actor actor, EventId id, String reason) {
        Sheet event = locked(actor, id);
        require(event.state() == EventState.PUBLISHED, event);
        Instant now = Instant.now(clock);
        List<OccurrenceId> dates = timetable.lock(id).stream()
                .filter(date -> date.endsAt().isAfter(now))
                .map(Occurrence::id)
                .toList();
        events.cancel(id, reason);
        timetable.set(OccurrenceState.CANCELLED, null, dates);
        news.cancelled(actor, id);
        note(actor, "EventCancelled", event);
    }

    /** Published events that repeat, in the order of their ids. */
    @Transactional
    public List<EventId> series(EventId after, int limit) {
        return events.series(after, limit);
    }

    /** Lays down the dates of a series that have come within reach, unless it ended meanwhile. */
    @Transactional
    public void extend(EventId id) {
        events.lock(id)
                .filter(event -> event.state() == EventState.PUBLISHED && event.rrule() != null)
                .ifPresent(event -> changes.extend(id, Plan.of(event), timetable.of(id)));
    }

    private Sheet locked(Actor actor, EventId id) {
        Sheet event = events.lock(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        sights.managed(actor, id);
        return event;
    }

    private static void require(boolean allowed, Sheet event) {
        if (!allowed) {
            throw EventProblem.EVENT_STATE.problem("The event is " + event.state());
        }
    }

    private static void requireUnchanged(Sheet event, int seen) {
        if (seen != event.lockVersion()) {
            throw EventProblem.EVENT_CHANGED.problem("lockVersion is now " + event.lockVersion());
        }
    }

    private void note(Actor actor, String action, Sheet event) {
        audit.note(actor, action, EventNews.KIND, event.id(), event.unit(), Map.of());
    }
}
