package jp.kairan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.SessionId;
import jp.kairan.kernel.Uuids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SessionId ended = new SessionId(Uuids.next());
    private final Away database = new Away();
    private final EndedSessions sessions =
            new EndedSessions(database, Clock.systemUTC(), Duration.ofMinutes(10), nanos::get);
    private final Presence presence = new Presence(sessions);

    /** A database that was there once, and is away since. */
    private final class Away extends SessionEnds {
        private boolean away;

        Away() {
            super(null);
        }

        @Override
        public Set<SessionId> since(Instant moment) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return Set.of(ended);
        }

        @Override
        public boolean ended(SessionId session) {
            throw new IllegalStateException("away");
        }
    }

    private static Actor person(SessionId session) {
        return Actor.person(new AccountId(Uuids.next()), session, null, List.of(), List.of());
    }

    @BeforeEach
    void theDatabaseGoesAway() {
        sessions.follow();
        database.away = true;
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    }

    @Test
    void whileTheDatabaseIsAwayTheLastCopyIsBelieved() {
        assertThat(presence.over(person(ended))).isTrue();
        assertThat(presence.over(person(new SessionId(Uuids.next())))).isFalse();
    }

    @Test
    void whoHasNoSessionIsBelievedForAMinute() {
        assertThat(presence.over(person(null))).isFalse();
        assertThat(presence.believed(person(null))).isEqualTo(Duration.ofMinutes(1));
        assertThat(presence.believed(person(ended))).isGreaterThan(Duration.ofMinutes(10));
    }
}
