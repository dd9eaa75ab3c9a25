package jp.kairan.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;

/**
 * Where a list of terms goes on, latest first.
 *
 * @param from first day of the term last shown
 * @param id the term last shown
 */
record TermKey(LocalDate from, UUID id) {
    private static final TermKey START = new TermKey(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    static TermKey of(Cursor cursor) {
        if (cursor == null) {
            return START;
        }
        String[] parts = cursor.key().split(" ", 2);
        try {
            if (parts.length == 2) {
                LocalDate from = LocalDate.parse(parts[0]);
                if (from.getYear() > 0 && from.getYear() <= 9999) {
                    return new TermKey(from, UUID.fromString(parts[1]));
                }
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            // falls through: no cursor of ours
        }
        throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
    }

    static String of(LocalDate from, UUID id) {
        return from + " " + id;
    }
}
