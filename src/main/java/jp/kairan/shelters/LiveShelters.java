package jp.kairan.shelters;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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
    private final Executor workers;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicReference<CompletableFuture<Snapshot>> asking = new AtomicReference<>();
    private volatile Kept kept;

    private record Kept(Snapshot snapshot, List<Shelter> shelters, Instant at, long changes) {}

    @Inject
    LiveShelters(ShelterRegister register, Clock clock) {
        this(register::committed, clock, Infrastructure.getDefaultWorkerPool());
    }

    LiveShelters(Supplier<List<Shelter>> register, Clock clock, Executor workers) {
        this.register = register;
        this.clock = clock;
        this.workers = workers;
    }

    /** The shelters, as they were no longer than a second ago. */
    Snapshot now() {
        Kept found = kept;
        return fresh(found) ? found.snapshot : renewed();
    }

    /** The same for a thread that must not wait; what is asked for meanwhile is asked for once, by another thread. */
    CompletionStage<Snapshot> soon() {
        Kept found = kept;
        if (fresh(found)) {
            return CompletableFuture.completedStage(found.snapshot);
        }
        long seen = changes.get();
        CompletableFuture<Snapshot> mine = new CompletableFuture<>();
        CompletableFuture<Snapshot> others = asking.compareAndExchange(null, mine);
        if (others != null) {
            // began perhaps before a change that this caller may know of
            return others.thenCompose(snapshot -> kept.changes >= seen ? completed(kept.snapshot) : soon());
        }
        workers.execute(() -> {
            try {
                Snapshot renewed = now();
                asking.set(null);
                mine.complete(renewed);
            } catch (RuntimeException | Error e) {
                asking.set(null);
                mine.completeExceptionally(e);
            }
        });
        return mine;
    }

    private static CompletionStage<Snapshot> completed(Snapshot snapshot) {
        return CompletableFuture.completedStage(snapshot);
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
        boolean same = found != null && found.shelters.equals(shelters); // then what was rendered of them is as good as new
        kept = new Kept(same ? found.snapshot : new Snapshot(shelters), same ? found.shelters : shelters, at, before);
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
