package jp.kairan.snow;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import jp.kairan.kernel.Fresh;

/** All stretches in memory: asked for anew at most once a second, and at once after a change made by this replica. */
@Singleton
class LiveSnow {
    /** Other replicas' changes show after this time at the latest. */
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Fresh<List<Stretch>> kept;

    @Inject
    LiveSnow(StretchRows rows, Clock clock) {
        this(rows::committed, clock);
    }

    LiveSnow(Supplier<List<Stretch>> rows, Clock clock) {
        kept = Fresh.after(before -> unlessEqual(before, rows.get()), SECOND, clock);
    }

    /** So that what was made of them is known by them. */
    private static List<Stretch> unlessEqual(List<Stretch> before, List<Stretch> now) {
        return now.equals(before) ? before : now;
    }

    /** The stretches in the order of their ids, as they were no longer than a second ago; the same list until one changes. */
    List<Stretch> now() {
        return kept.get();
    }

    /** From here on what is kept counts as old, and so does what is being asked for. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnowChanged change) {
        kept.changed();
    }
}
