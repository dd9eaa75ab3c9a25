package jp.kairan.events;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.kairan.kernel.Row;

/**
 * The places of one date, and the rule by which they are given: first come, first served, and nobody overtakes. A party
 * at the head of the queue that does not fit holds up those behind it, because a small party that slipped past would
 * keep the large one waiting for ever; only a party larger than the whole room holds up nobody. Who brings more people
 * has to fit or stays as they were; on the waiting list they go to its end, because the others waited for less.
 *
 * @param event as it is under the lock
 * @param closesAt when answers close
 * @param capacity heads that have room, or null for no end of it
 * @param taken heads that have a place
 * @param queueEnd the last number given out to those who wait
 * @param lastVersion the last version given out to an answer
 */
record Room(
        OccurrenceId id,
        Sheet event,
        OccurrenceState state,
        Instant startsAt,
        Instant closesAt,
        Integer capacity,
        int taken,
        long queueEnd,
        int lastVersion) {

    /** A date as it is under the lock. */
    record Locked(Occurrence date, int lastVersion) {
        static Locked of(Row row) throws SQLException {
            return new Locked(Occurrence.of(row), row.integer("last_version"));
        }
    }

    static Room of(Locked locked, Sheet event) {
        Occurrence date = locked.date();
        return new Room(
                date.id(),
                event,
                date.state(),
                date.startsAt(),
                date.closesAt() == null ? date.startsAt() : date.closesAt(),
                date.capacity(),
                date.taken(),
                date.queueEnd(),
                locked.lastVersion());
    }

    /** Whether it takes place and asks who comes. */
    boolean asks() {
        return event.state() == EventState.PUBLISHED
                && state == OccurrenceState.PLANNED
                && event.answeredBy() != AnsweredBy.NOBODY;
    }

    /** Whether those concerned may still answer. */
    boolean open(Instant now) {
        return asks() && now.isBefore(closesAt);
    }

    /** Whether who waits still moves up: until the start, answers being closed or not. */
    boolean fills(Instant now) {
        return asks() && now.isBefore(startsAt);
    }

    /** The largest party that could ever come in. */
    int size() {
        return capacity == null ? Integer.MAX_VALUE : capacity;
    }

    /** Places that are free. */
    int free() {
        return capacity == null ? Integer.MAX_VALUE : capacity - taken;
    }

    /**
     * Where an answer comes to stand that now needs so many places; 409 where it cannot, and stays where it was.
     *
     * @param before where it stood
     * @param othersWait whether somebody else waits
     */
    Placement place(Placement before, int heads, boolean othersWait) {
        if (heads == 0) {
            return Placement.NONE;
        }
        boolean fits = !othersWait && heads - before.taken() <= free();
        if (before.seat() == Seat.SEATED) {
            if (heads <= before.heads() || fits) {
                return Placement.seated(heads);
            }
            throw EventProblem.EVENT_FULL.problem();
        }
        if (heads > size()) {
            throw EventProblem.EVENT_FULL.problem("More people than the room has places");
        }
        if (before.seat() == Seat.WAITING && heads <= before.heads()) {
            return Placement.waiting(before.queueNo(), heads);
        }
        return fits ? Placement.seated(heads) : Placement.waiting(queueEnd + 1, heads);
    }

    /** The room after an answer went from one place to another and got its version. */
    Room after(Placement before, Placement now) {
        long end = now.queueNo() == null ? queueEnd : Math.max(queueEnd, now.queueNo());
        return with(taken - before.taken() + now.taken(), end, lastVersion + 1);
    }

    /** The room after parties moved up. */
    Room after(List<Waiting> movedUp) {
        return with(taken + movedUp.stream().mapToInt(Waiting::heads).sum(), queueEnd, lastVersion);
    }

    private Room with(int nowTaken, long nowEnd, int nowVersion) {
        return new Room(id, event, state, startsAt, closesAt, capacity, nowTaken, nowEnd, nowVersion);
    }

    /** A party on the waiting list. */
    record Waiting(AnswerId answer, int heads) {}

    /** Who of the waiting list moves up, given in its order. */
    List<Waiting> movingUp(List<Waiting> queue) {
        int left = free();
        int moving = 0;
        for (Waiting party : queue) {
            if (party.heads() > left) {
                break;
            }
            left -= party.heads();
            moving++;
        }
        return queue.subList(0, moving);
    }
}
