package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;

/**
 * The door through which single dates of a series are moved, called off and put on again. The date of an event that does
 * not repeat is the event's own.
 */
@Singleton
class Dates {
    private final EventRows events;
    private final Sights sights;
    private final Timetable timetable;
    private final Answerers answerers;
    private final AttendanceReset attendance;
    private final EventNews news;
    private final Seats seats;
    private final Audit audit;
    private final Clock clock;

    Dates(
            EventRows events,
            Sights sights,
            Timetable timetable,
            Answerers answerers,
            AttendanceReset attendance,
            EventNews news,
            Seats seats,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.sights = sights;
        this.timetable = timetable;
        this.answerers = answerers;
        this.attendance = attendance;
        this.news = news;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    private record Target(Sheet event, Occurrence date) {}

    /** Moves a date or says what is special about it; those who answered for it are told unless it is a mere note. */
    @Transactional
    public void revise(Actor actor, EventId id, OccurrenceId date, DateRevision revision) {
        Target target = locked(actor, id, date, OccurrenceState.PLANNED);
        if (revision.lockVersion() != target.event.lockVersion()) {
            throw EventProblem.EVENT_CHANGED.problem("lockVersion is now " + target.event.lockVersion());
        }
        Plan plan = Plan.of(target.event);
        Occurrence old = target.date;
        Period period = period(plan, old, revision);
        String place = revision.clears(DateField.PLACE) ? null : or(revision.placeName(), old.placeName());
        String note = revision.clears(DateField.NOTE) ? null : or(revision.note(), old.note());
        boolean matters = !period.startsAt().equals(old.startsAt())
                || !period.endsAt().equals(old.endsAt())
                || !Objects.equals(place, old.placeName());
        timetable.move(date, old.originalStart(), period.startsAt(), period.endsAt(), plan);
        timetable.describe(date, place, note);
        attendance.moved(actor, old, period.startsAt());
        seats.fill(actor, date);
        finish(actor, "EventDateChanged", target, matters ? answerers.addressed(id, date) : null);
    }

    /** Calls a date off with a reason; it still shows, as cancelled, and everybody who answered for it is told. */
    @Transactional
    public void cancel(Actor actor, EventId id, OccurrenceId date, String reason) {
        Target target = locked(actor, id, date, OccurrenceState.PLANNED);
        timetable.set(OccurrenceState.CANCELLED, reason, List.of(date));
        finish(actor, "EventDateCancelled", target, answerers.of(id, date));
    }

    /** Puts a date on again that was called off; the reason goes with it, and what became free meanwhile is given out. */
    @Transactional
    public void reopen(Actor actor, EventId id, OccurrenceId date) {
        Target target = locked(actor, id, date, OccurrenceState.CANCELLED);
        timetable.set(OccurrenceState.PLANNED, null, List.of(date));
        timetable.describe(date, target.date.placeName(), null);
        seats.fill(actor, date);
        finish(actor, "EventDateReopened", target, answerers.addressed(id, date));
    }

    private Target locked(Actor actor, EventId id, OccurrenceId date, OccurrenceState expected) {
        Sheet event = events.lock(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        sights.managed(actor, id);
        Occurrence found = timetable.lock(id, date).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (event.state() != EventState.PUBLISHED || event.rrule() == null) {
            throw EventProblem.EVENT_STATE.problem("It is not a date of a published series: change the event instead");
        }
        if (found.state() != expected || !found.endsAt().isAfter(Instant.now(clock))) {
            throw EventProblem.EVENT_STATE.problem("The date is over or " + found.state());
        }
        return new Target(event, found);
    }

    private Period period(Plan plan, Occurrence date, DateRevision revision) {
        boolean allDay = plan.period().allDay();
        if (revision.clears(DateField.TIME)) {
            LocalDate day = LocalDate.ofInstant(date.originalStart(), clock.getZone());
            return Period.of(plan.period().when(clock.getZone()).on(day), clock.getZone());
        }
        Period period = revision.stated().over(new Period(allDay, date.startsAt(), date.endsAt()), clock);
        if (period.allDay() != allDay) {
            throw Faults.one(
                    allDay ? "startsAt" : "startsOn",
                    "終日かどうかは行事全体で変えてください / whole days or times is for the whole event");
        }
        if (!period.endsAt().isAfter(Instant.now(clock))) {
            throw Faults.one(allDay ? "endsOn" : "endsAt", "これからの日時にしてください / is over");
        }
        return period;
    }

    /** Nobody to tell is a list without anybody; null is a change that matters to nobody. */
    private void finish(Actor actor, String action, Target target, List<AccountId> concerned) {
        EventId id = target.event.id();
        OccurrenceId date = target.date.id();
        events.touch(id, concerned != null);
        if (concerned != null) {
            news.changed(actor, id, Plan.of(target.event), concerned);
        }
        audit.note(actor, action, EventNews.KIND, id, target.event.unit(), Map.of("date", date));
    }

    private static <T> T or(T given, T old) {
        return given == null ? old : given;
    }
}
