package jp.kairan.snow;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * All stretches in memory: asked for anew at most once a second, and at once after a change made by this replica, however
 * many readers there are. Those who come while they are asked for wait for that one answer.
 */
@Singleton
class LiveSnow {
    /** Other replicas' changes show after this time at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<List<Stretch>> rows;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Kept kept;

    private record Kept(List<Stretch> stretches, Instant at, long changes) {}

    @Inject
    LiveSnow(StretchRows rows, Clock clock) {
        this(rows::committed, clock);
    }

    LiveSnow(Supplier<List<Stretch>> rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The stretches in the order of their ids, as they were no longer than a second ago. */
    List<Stretch> now() {
        Kept found = kept;
        return fresh(found) ? found.stretches : renewed();
    }

    /** From here on what is kept counts as old, and so does what is being asked for. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnowChanged change) {
        changes.incrementAndGet();
    }

    private synchronized List<Stretch> renewed() {
        Kept found = kept;
        if (fresh(found)) {
            return found.stretches;
        }
        long before = changes.get(); // ahead of the query, because a change during it may not be in its answer
        Instant at = clock.instant();
        kept = new Kept(List.copyOf(rows.get()), at, before);
        return kept.stretches;
    }

    private boolean fresh(Kept found) {
        if (found == null || found.changes != changes.get()) {
            return false;
        }
        Duration age = Duration.between(found.at, clock.instant());
        return !age.isNegative() && age.compareTo(FRESH) < 0;
    }
}
