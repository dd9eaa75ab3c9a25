package jp.kairan.identity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Renews this replica's copy of ended sessions every 400 milliseconds, on a thread of its own, because the scheduler of
 * the framework counts in whole seconds and may be busy with longer work.
 */
@Singleton
class FollowEndedSessions {
    private static final Logger LOG = Logger.getLogger(FollowEndedSessions.class);
    private static final int EVERY_MILLIS = 400;

    private final EndedSessions sessions;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "follow-ended-sessions");
        made.setDaemon(true);
        return made;
    });

    FollowEndedSessions(EndedSessions sessions) {
        this.sessions = sessions;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::follow, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdownNow();
    }

    void follow() {
        try {
            sessions.follow();
        } catch (RuntimeException | Error e) {
            // an executor never again begins what has thrown
            LOG.warnf(
                    "event=ended-sessions-not-followed failure=%s", e.getClass().getSimpleName());
        }
    }
}
