package jp.kairan.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.LongSupplier;
import jp.kairan.access.SessionId;

/**
 * The sessions that ended lately, in memory, so that a check costs no query: a copy of what the database says that is
 * renewed every half second. Sessions that ended longer ago than an access token lives are no longer in it, because no
 * token of theirs is left. A copy that could not be renewed for two seconds is not believed: the database is asked.
 */
@Singleton
class EndedSessions {
    private static final Duration BELIEVED = Duration.ofSeconds(2);
    /** Clocks of replicas differ, and a transaction commits later than it looks at the clock. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final SessionEnds database;
    private final Clock clock;
    private final Duration window;
    private final LongSupplier nanos;
    private volatile Copy copy;

    @Inject
    EndedSessions(SessionEnds database, Clock clock, IdentityConfig config) {
        this(database, clock, config.accessValidity(), System::nanoTime);
    }

    EndedSessions(SessionEnds database, Clock clock, Duration accessValidity, LongSupplier nanos) {
        this.database = database;
        this.clock = clock;
        this.window = accessValidity.plus(MARGIN);
        this.nanos = nanos;
    }

    private record Copy(Set<SessionId> sessions, long at) {}

    /** Renews the copy; where that fails the old one stays until it is too old. */
    void follow() {
        long begun = nanos.getAsLong();
        copy = new Copy(database.since(Instant.now(clock).minus(window)), begun);
    }

    /**
     * The same by the copy alone, however old it is: never a query, and never an error while the database is away. For
     * what goes on for a while and is told nothing meanwhile that the database would have to be there for.
     */
    boolean known(SessionId session) {
        Copy present = copy;
        return present != null && present.sessions.contains(session);
    }

    /** Whether a session, of which a token that has not expired was shown, runs by a copy that is fresh: never a query. */
    boolean knownToRun(SessionId session) {
        Copy present = copy;
        return fresh(present) && !present.sessions.contains(session);
    }

    private boolean fresh(Copy present) {
        return present != null && nanos.getAsLong() - present.at < BELIEVED.toNanos();
    }

    /** Whether a session, of which a token that has not expired was shown, has ended. */
    boolean contains(SessionId session) {
        Copy present = copy;
        return fresh(present) ? present.sessions.contains(session) : database.ended(session);
    }
}
