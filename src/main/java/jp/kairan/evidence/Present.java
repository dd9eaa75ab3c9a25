package jp.kairan.evidence;

import java.time.Duration;
import java.time.Instant;

/** The moment for which a state is made, and for how long what was seen says something about it. */
record Present(Instant now, Duration fresh) {
    /** The moment itself, or the present where it lies ahead; null stays null. */
    Instant atMost(Instant moment) {
        return moment != null && moment.isAfter(now) ? now : moment;
    }

    /** Whether what was seen at a moment, which does not lie ahead, says nothing any more; from {@link #end} on it does not. */
    boolean stale(Instant seen) {
        return Duration.between(seen, now).compareTo(fresh) >= 0;
    }

    /** When what was seen at a moment says nothing any more, null for never. */
    Instant end(Instant seen) {
        return Duration.between(seen, Instant.MAX).compareTo(fresh) < 0 ? null : seen.plus(fresh);
    }
}
