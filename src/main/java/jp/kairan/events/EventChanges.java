package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.kernel.ProblemException;

/** Changes of events that readers have already: their dates follow, and those who answered are told what matters. */
@Singleton
class EventChanges {
    private final EventRows events;
    private final Timetable timetable;
    private final Questions questions;
    private final EventAudiences audiences;
    private final Answerers answerers;
    private final EventNews news;
    private final Seats seats;
    private final AttendanceReset attendance;
    private final Clock clock;

    EventChanges(
            EventRows events,
            Timetable timetable,
            Questions questions,
            EventAudiences audiences,
            Answerers answerers,
            EventNews news,
            Seats seats,
            AttendanceReset attendance,
            Clock clock) {
        this.events = events;
        this.timetable = timetable;
        this.questions = questions;
        this.audiences = audiences;
        this.answerers = answerers;
        this.news = news;
        this.seats = seats;
        this.attendance = attendance;
        this.clock = clock;
    }

    /**
     * Changes a published event whose row is locked; 409 for what cannot change any more, and for fewer places than are
     * taken.
     */
    void apply(Actor actor, Sheet event, Plan plan, EventRevision revision) {
        EventId id = event.id();
        Plan old = Plan.of(event);
        boolean single = old.rrule() == null && plan.rrule() == null;
        List<Occurrence> dates = single ? timetable.lockAll(id) : timetable.lock(id);
        requireOpenToChange(event, old, plan, revision);
        if (!single && plan.period().allDay() != old.period().allDay() && timetable.anyFixed(id, old.period())) {
            throw EventProblem.EVENT_STATE.problem(
                    "Dates that are past or were moved stay as they are: start a new series");
        }
        boolean matters = plan.mattersAgainst(old);
        List<AccountId> concerned = matters ? answerers.addressed(id, null) : List.of();
        events.revise(id, plan, matters);
        List<Arrangement.Kept> kept = List.of();
        if (!plan.sameTimes(old)) {
            requireToCome(plan);
            Instant now = Instant.now(clock);
            List<Period> periods = Expansion.of(plan, LocalDate.now(clock), clock.getZone());
            Arrangement arrangement = Arrangement.of(periods, dates, old.period(), single, now, clock.getZone());
            timetable.arrange(id, plan, arrangement);
            kept = arrangement.kept();
        }
        if (!Objects.equals(plan.answerLead(), old.answerLead())) {
            timetable.close(plan, running(dates));
        }
        if (!Objects.equals(plan.capacity(), old.capacity())) {
            makeRoom(actor, plan, dates);
        }
        kept.forEach(date -> attendance.moved(actor, date.occurrence(), date.startsAt()));
        moveUp(actor, kept);
        if (matters) {
            news.changed(actor, id, plan, concerned);
        }
    }

    /** Lays down the dates of an event that is just being published. */
    void layDown(EventId id, Plan plan) {
        requireToCome(plan);
        extend(id, plan, List.of());
    }

    /** Lays down the dates that have come within reach; those there are stay as they are. */
    void extend(EventId id, Plan plan, List<Occurrence> dates) {
        List<Period> periods = Expansion.of(plan, LocalDate.now(clock), clock.getZone());
        Arrangement all = Arrangement.of(periods, dates, plan.period(), false, Instant.now(clock), clock.getZone());
        timetable.arrange(id, plan, new Arrangement(all.added(), List.of(), List.of()));
    }

    /** Refuses with 400 a plan all of whose dates are over. */
    private void requireToCome(Plan plan) {
        Instant now = Instant.now(clock);
        if (Expansion.next(plan, LocalDate.now(clock), clock.getZone())
                .noneMatch(date -> date.endsAt().isAfter(now))) {
            throw Faults.one(
                    plan.rrule() == null ? plan.period().allDay() ? "endsOn" : "endsAt" : "rrule",
                    "すべての日程が過ぎています / all its dates are over");
        }
    }

    /** A place that was given back after a date had begun is free again once the date is put off. */
    private void moveUp(Actor actor, List<Arrangement.Kept> dates) {
        for (Arrangement.Kept kept : dates) {
            if (kept.moved() && kept.occurrence().queueEnd() > 0) {
                seats.fill(actor, kept.occurrence().id());
            }
        }
    }

    /** Whoever waits moves up where there is more room than before; dates that fell away meanwhile have no seats. */
    private void makeRoom(Actor actor, Plan plan, List<Occurrence> dates) {
        Instant now = Instant.now(clock);
        Integer capacity = plan.capacity();
        if (capacity != null
                && dates.stream()
                        .filter(date -> date.state() == OccurrenceState.PLANNED)
                        .filter(date -> date.endsAt().isAfter(now))
                        .anyMatch(date -> date.taken() > capacity)) {
            throw EventProblem.EVENT_FULL.problem("More places are taken on a date than there would be");
        }
        List<OccurrenceId> rooms = timetable.room(capacity, running(dates));
        rooms.forEach(date -> seats.fill(actor, date));
    }

    private List<OccurrenceId> running(List<Occurrence> dates) {
        Instant now = Instant.now(clock);
        return dates.stream()
                .filter(date -> date.endsAt().isAfter(now))
                .map(Occurrence::id)
                .toList();
    }

    /** Answers were given to what was asked then, and pushes were worded for whom it was meant for. */
    private void requireOpenToChange(Sheet event, Plan old, Plan plan, EventRevision revision) {
        if (plan.kind() != old.kind() || plan.answeredBy() != old.answeredBy() || plan.sensitive() != old.sensitive()) {
            throw fixed("kind, answeredBy and sensitive");
        }
        if (revision.audience() != null
                && !new HashSet<>(revision.audience()).equals(new HashSet<>(audiences.of(event.id())))) {
            throw fixed("audience");
        }
        if (revision.questions() != null
                && !sameQuestions(revision.questions(), questions.of(event.id()))
                && answerers.any(event.id())) {
            throw EventProblem.EVENT_STATE.problem("Somebody answered the questions already");
        }
    }

    private static boolean sameQuestions(List<Question> some, List<Question> others) {
        return some.stream()
                .map(Question::settled)
                .toList()
                .equals(others.stream().map(Question::settled).toList());
    }

    private static ProblemException fixed(String what) {
        return EventProblem.EVENT_STATE.problem("Once published, these stay: " + what);
    }
}
