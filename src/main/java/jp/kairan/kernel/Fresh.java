package jp.kairan.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A value in memory that is made anew when it is asked for and has become too old, and at once after a change, however
 * many ask. Those who come while it is being made wait for that one. For values that only a change makes, and of which
 * nobody may see one from before a change that was announced.
 */
public final class Fresh<T> {
    private final UnaryOperator<T> source;
    private final Duration age;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Kept<T> kept;

    private record Kept<T>(T value, Instant at, long changes) {}

    /** @param age for how long a value holds that nobody has said to be changed */
    public Fresh(Supplier<T> source, Duration age, Clock clock) {
        this(age, clock, before -> source.get());
    }

    private Fresh(Duration age, Clock clock, UnaryOperator<T> source) {
        this.source = source;
        this.age = age;
        this.clock = clock;
    }

    /**
     * A value that is made after the one before it, of which it may keep what has not changed.
     *
     * @param source takes the value before, null at first
     * @param age for how long a value holds that nobody has said to be changed
     */
    public static <T> Fresh<T> after(UnaryOperator<T> source, Duration age, Clock clock) {
        return new Fresh<>(age, clock, source);
    }

    /** The value, no older than its age. */
    public T get() {
        Kept<T> found = kept;
        return fresh(found) ? found.value : renewed();
    }

    /** The value where it has not to be made; for callers who must not wait. */
    public Optional<T> ready() {
        Kept<T> found = kept;
        return fresh(found) ? Optional.of(found.value) : Optional.empty();
    }

    /** From here on what is kept counts as old, and so does what is being made. */
    public void changed() {
        changes.incrementAndGet();
    }

    private synchronized T renewed() {
        Kept<T> found = kept;
        if (fresh(found)) {
            return found.value;
        }
        long before = changes.get(); // ahead of the making, because a change during it may not be in its answer
        Instant at = clock.instant();
        kept = new Kept<>(source.apply(found == null ? null : found.value), at, before);
        return kept.value;
    }

    private boolean fresh(Kept<T> found) {
        if (found == null || found.changes != changes.get()) {
            return false;
        }
        Duration passed = Duration.between(found.at, clock.instant());
        return !passed.isNegative() && passed.compareTo(age) < 0;
    }
}
