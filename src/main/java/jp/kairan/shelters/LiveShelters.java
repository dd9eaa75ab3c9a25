package jp.kairan.shelters;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * All shelters in memory: asked for anew at most once a second, and at once after a change made by this replica, however
 * many readers there are. Those who come while it is asked for wait for that one answer.
 */
@Singleton
class LiveShelters {
    /** Other replicas' changes show after this time at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Supplier<List<Shelter>> register;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Kept kept;

    private record Kept(Snapshot snapshot, Instant at, long changes) {}

    @Inject
    LiveShelters(ShelterRegister register, Clock clock) {
        this(register::committed, clock);
    }

    LiveShelters(Supplier<List<Shelter>> register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The shelters, as they were no longer than a second ago. */
    Snapshot now() {
        Kept found = kept;
        return fresh(found) ? found.snapshot : renewed();
    }

    /** The shelters where nobody has to be asked for them; for callers who must not wait. */
    Optional<Snapshot> fresh() {
        Kept found = kept;
        return fresh(found) ? Optional.of(found.snapshot) : Optional.empty();
    }

    /** From here on what is kept counts as old, and so does what is being asked for. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ShelterChanged change) {
        changes.incrementAndGet();
    }

    private synchronized Snapshot renewed() {
        Kept found = kept;
        if (fresh(found)) {
            return found.snapshot;
        }
        long before = changes.get(); // ahead of the query, because a change during it may not be in its answer
        Instant at = clock.instant();
        List<Shelter> shelters = register.get();
        kept = new Kept(found == null ? new Snapshot(shelters) : found.snapshot.then(shelters), at, before);
        return kept.snapshot;
    }

    private boolean fresh(Kept found) {
        if (found == null || found.changes != changes.get()) {
            return false;
        }
        Duration age = Duration.between(found.at, clock.instant());
        return !age.isNegative() && age.compareTo(FRESH) < 0;
    }
}
