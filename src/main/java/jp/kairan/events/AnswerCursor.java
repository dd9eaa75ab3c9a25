package jp.kairan.events;

import java.util.UUID;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;

/**
 * A place in the book of answers: first those who do not wait, as they came, then the waiting list in its order.
 *
 * @param queueNo 0 for who does not wait
 */
record AnswerCursor(long queueNo, UUID answer) {
    private static final AnswerCursor START = new AnswerCursor(0, new UUID(0, 0));

    static AnswerCursor of(AnswerLists.Placed placed) {
        return new AnswerCursor(placed.queueNo(), placed.line().id().value());
    }

    /** Reads what {@link #key} wrote; the start without a cursor, 400 for anything else. */
    static AnswerCursor from(Cursor cursor) {
        if (cursor == null) {
            return START;
        }
        String[] parts = cursor.key().split(" ", -1);
        try {
            if (parts.length == 2) {
                return new AnswerCursor(Long.parseLong(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            // answered below, like a cursor with too few parts
        }
        throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
    }

    String key() {
        return queueNo + " " + answer;
    }
}
