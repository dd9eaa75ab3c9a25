package jp.kairan.evidence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** The moment for which a state is made, and for how long what was seen says something about it. */
final class Present {
    private final Instant now;
    private final Duration fresh;
    /** What was seen until here is old; null where nothing ever is. */
    private final Instant edge;

    Present(Instant now, Duration fresh) {
        this.now = now;
        this.fresh = fresh;
        edge = moved(now, fresh.negated());
    }

    /** The moment itself, or the present where it lies ahead; null stays null. */
    Instant atMost(Instant moment) {
        return moment != null && moment.isAfter(now) ? now : moment;
    }

    /** Whether what was seen at a moment says nothing any more; from {@link #end} on it does not. */
    boolean stale(Instant seen) {
        return edge != null && !seen.isAfter(edge);
    }

    /** When what was seen at a moment says nothing any more, null for never. */
    Instant end(Instant seen) {
        return moved(seen, fresh);
    }

    private static Instant moved(Instant moment, Duration by) {
        try {
            return moment.plus(by);
        } catch (DateTimeException | ArithmeticException beyondTime) {
            return null;
        }
    }
}
