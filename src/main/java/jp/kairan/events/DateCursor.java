package jp.kairan.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;

/** Where a list of dates goes on: after a start, and among those of one start after an id. */
record DateCursor(Instant startsAt, UUID id) {

    /** The place a cursor stands for; null without one, 400 for a cursor of another list. */
    static DateCursor of(Cursor cursor) {
        if (cursor == null) {
            return null;
        }
        String[] parts = cursor.key().split(" ", -1);
        try {
            if (parts.length == 2) {
                return new DateCursor(
                        Instant.ofEpochSecond(Integer.parseUnsignedInt(parts[0])), UUID.fromString(parts[1]));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // answered below like any other stranger
        }
        throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
    }

    static String key(Occurrence date) {
        return date.startsAt().getEpochSecond() + " " + date.id();
    }
}
