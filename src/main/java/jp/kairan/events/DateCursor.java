package jp.kairan.events;

import java.time.Instant;
import java.util.UUID;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;

/** Where a list of dates goes on: after a start, and among those of one start after an id. */
record DateCursor(Instant startsAt, UUID id) {
    /** The end of the year 9999; the database knows no later times than some. */
    private static final long LAST = 253_402_300_799L;

    /** The place a cursor stands for; null without one, 400 for a cursor of another list. */
    static DateCursor of(Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        String[] parts = cursor.key().split(" ", -1);
        try {
            long second = Long.parseLong(parts[0]);
            if (parts.length == 2 && second >= 0 && second <= LAST) {
                return new DateCursor(Instant.ofEpochSecond(second), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            // answered below like any other stranger
        }
        throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
    }

    static String key(Occurrence date) {
        return date.startsAt().getEpochSecond() + " " + date.id();
    }
}
