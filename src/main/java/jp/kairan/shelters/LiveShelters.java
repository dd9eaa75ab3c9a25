package jp.kairan.shelters;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kairan.kernel.Fresh;

/**
 * All shelters in memory: asked for anew at most once a second, and at once after a change made by this replica, however
 * many readers there are.
 */
@Singleton
class LiveShelters {
    /** Other replicas' changes show after this time at the latest. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Fresh<Snapshot> kept;

    @Inject
    LiveShelters(ShelterRegister register, Clock clock) {
        this(register::committed, clock);
    }

    LiveShelters(Supplier<List<Shelter>> register, Clock clock) {
        kept = Fresh.after(before -> then(before, register.get()), SECOND, clock);
    }

    private static Snapshot then(Snapshot before, List<Shelter> now) {
        return before == null ? new Snapshot(now) : before.then(now);
    }

    /** The shelters, as they were no longer than a second ago. */
    Snapshot now() {
        return kept.get();
    }

    /** The shelters where nobody has to be asked for them; for callers who must not wait. */
    Optional<Snapshot> ready() {
        return kept.ready();
    }

    /** From here on what is kept counts as old, and so does what is being asked for. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ShelterChanged change) {
        kept.changed();
    }
}
