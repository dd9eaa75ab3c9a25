package jp.kairan.events;

import java.time.Duration;
import java.time.Instant;

/**
 * A date while attendance is taken: from the day before, because a hall is made ready then, until a week after the end,
 * because some lists come in on paper.
 *
 * @param room under the lock of the occurrence
 * @param endsAt exclusive
 */
record AttendanceDay(Room room, Instant endsAt, Instant now) {
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final Duration AFTER = Duration.ofDays(7);

    /** 409 where the date does not take place, asks nobody who comes, or lies too far ahead or behind. */
    AttendanceDay requireOpen() {
        if (!room.asks()) {
            throw EventProblem.EVENT_STATE.problem("The date does not take place, or asks nobody who comes");
        }
        if (now.isBefore(opensAt()) || now.isAfter(endsAt.plus(AFTER))) {
            throw EventProblem.ATTENDANCE_CLOSED.problem("From 24 hours before the start until 7 days after the end");
        }
        return this;
    }

    /** 409 until the date has begun. */
    AttendanceDay requireBegun() {
        if (!begun()) {
            throw EventProblem.ATTENDANCE_CLOSED.problem("The date has not begun");
        }
        return this;
    }

    /** Whether it has begun: from then on nobody moves up, and a free place is for whoever stands at the door. */
    boolean begun() {
        return !now.isBefore(room.startsAt());
    }

    /** When somebody came: what the phone at the door says, but never in the future nor before attendance was taken. */
    Instant cameAt(Instant said) {
        if (said == null || said.isAfter(now)) {
            return now;
        }
        return said.isBefore(opensAt()) ? opensAt() : said;
    }

    private Instant opensAt() {
        return room.startsAt().minus(BEFORE);
    }
}
