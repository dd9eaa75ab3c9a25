package jp.kairan.identity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jp.kairan.kernel.Repeated;
import org.jboss.logging.Logger;

/**
 * Renews this replica's copy of ended sessions every 400 milliseconds.
 */
@Singleton
class FollowEndedSessions {
    private static final Logger LOG = Logger.getLogger(FollowEndedSessions.class);
    private static final int EVERY_MILLIS = 400;

    private final Repeated turns;

    FollowEndedSessions(EndedSessions sessions) {
        turns = new Repeated(
                "follow-ended-sessions",
                sessions::follow,
                e -> LOG.warnf(
                        "event=ended-sessions-not-followed failure=%s",
                        e.getClass().getSimpleName()));
    }

    void start(@Observes StartupEvent started) {
        turns.start(0, EVERY_MILLIS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        turns.stop();
    }
}
