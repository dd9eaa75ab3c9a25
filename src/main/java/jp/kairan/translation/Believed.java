package jp.kairan.translation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * A copy of what a query says, believed for so long. Nobody waits for another's query, because whoever waits may hold
 * the connection that the query needs: while one asks anew the others go on with what there is, and where there is
 * nothing yet each asks for itself. Whoever asks first and fails, fails; later the old copy stays.
 */
final class Believed<T> {
    private static final Logger LOG = Logger.getLogger(Believed.class);

    /** How soon a query that failed is tried again: not with every line of every text. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Duration lasting;
    private final UnaryOperator<T> source;
    private final Clock clock;
    private final AtomicReference<Copy<T>> copy = new AtomicReference<>();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean asking = new AtomicBoolean();

    /**
     * What there is.
     *
     * @param change how many changes there had been when its query began
     * @param at when its query began
     */
    private record Copy<T>(T value, long change, Instant at, Instant until) {
        boolean newerThan(Copy<T> other) {
            return change != other.change ? change > other.change : at.isAfter(other.at);
        }
    }

    /**
     * Nothing yet.
     *
     * @param source gets the old value, or null, and may answer with it where nothing changed
     */
    Believed(Duration lasting, UnaryOperator<T> source, Clock clock) {
        this.lasting = lasting;
        this.source = source;
        this.clock = clock;
    }

    T get() {
        Copy<T> known = copy.get();
        if (known == null || known.change != changes.get()) {
            return asked();
        }
        if (young(known) || !asking.compareAndSet(false, true)) {
            return known.value;
        }
        try {
            return asked();
        } finally {
            asking.set(false);
        }
    }

    /** From now on no copy is believed whose query began before. */
    void changed() {
        changes.incrementAndGet();
    }

    private T asked() {
        Copy<T> old = copy.get();
        if (old != null && current(old)) {
            return old.value;
        }
        long change = changes.get();
        Instant at = clock.instant();
        try {
            Copy<T> fresh = new Copy<>(source.apply(old == null ? null : old.value), change, at, at.plus(lasting));
            return copy.accumulateAndGet(fresh, this::better).value;
        } catch (RuntimeException e) {
            if (old == null) {
                throw e;
            }
            LOG.warnf("event=copy-kept cause=%s", e.getClass().getSimpleName());
            copy.compareAndSet(old, new Copy<>(old.value, change, at, at.plus(AGAIN)));
            return copy.get().value;
        }
    }

    private Copy<T> better(Copy<T> old, Copy<T> fresh) {
        return old != null && current(old) && old.newerThan(fresh) ? old : fresh;
    }

    private boolean current(Copy<T> known) {
        return known.change == changes.get() && young(known);
    }

    /** A clock that was set back must not make an old copy look young. */
    private boolean young(Copy<T> known) {
        Instant now = clock.instant();
        return !now.isBefore(known.at) && now.isBefore(known.until);
    }
}
