package jp.kairan.evidence;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is going on, in memory: renewed all the time by a thread of its own, because those who ask may hold a connection
 * already, and if each of them wanted a second one in a storm, nobody would get any. Only after a change of this replica one
 * of those who ask renews it, and the others wait for that, but not for long.
 */
@Singleton
class CurrentHappenings {
    private final IncidentRows rows;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock renewal = new ReentrantLock();
    private volatile Kept kept;

    private record Kept(Happenings value, long changes) {}

    CurrentHappenings(IncidentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Happenings now() {
        Kept found = kept;
        if (found == null) {
            return waited();
        }
        return found.changes == changes.get() ? found.value : changedLately(found);
    }

    /** Whoever cannot get at it within a second takes what there was: better a second old than not at all. */
    private Happenings changedLately(Kept found) {
        try {
            if (renewal.tryLock(1, TimeUnit.SECONDS)) {
                try {
                    return kept.changes == changes.get() ? kept.value : renew().value;
                } finally {
                    renewal.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found.value;
    }

    Optional<Happenings> ready() {
        Kept found = kept;
        return found != null && found.changes == changes.get() ? Optional.of(found.value) : Optional.empty();
    }

    void changed() {
        changes.incrementAndGet();
    }

    /** Renews what is kept, whether or not this replica has changed anything; not while somebody else does. */
    void follow() {
        if (renewal.tryLock()) {
            try {
                renew();
            } finally {
                renewal.unlock();
            }
        }
    }

    /** Before the first was made there is nothing to take. */
    private Happenings waited() {
        renewal.lock();
        try {
            return kept == null ? renew().value : kept.value;
        } finally {
            renewal.unlock();
        }
    }

    private Kept renew() {
        long before = changes.get(); // ahead of the look, because a change during it may not be in its answer
        kept = new Kept(rows.committed(Instant.now(clock).minus(Incident.ANSWERS)), before);
        return kept;
    }
}
