package jp.kairan.safety.drills;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;

/** Where a list of drills goes on: at the one last shown. */
record DrillKey(Instant at, UUID id) {
    private static final Instant FIRST = Instant.parse("9999-01-01T00:00:00Z");

    static DrillKey of(Cursor cursor) {
        if (cursor == null) {
            return new DrillKey(FIRST, new UUID(-1, -1));
        }
        String[] parts = cursor.key().split(" ", -1);
        try {
            if (parts.length == 2) {
                Instant at = Instant.parse(parts[0]);
                if (!at.isBefore(Instant.EPOCH) && !at.isAfter(FIRST)) {
                    return new DrillKey(at, UUID.fromString(parts[1]));
                }
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // falls through: what is no moment or no id is no cursor of ours either
        }
        throw KernelProblem.MALFORMED_REQUEST.problem("The cursor is not one of this list");
    }

    static String of(Drill drill) {
        return drill.at() + " " + drill.id();
    }
}
