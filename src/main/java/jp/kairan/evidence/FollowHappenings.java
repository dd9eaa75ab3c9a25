package jp.kairan.evidence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Renews what is going on every 400 milliseconds, on a thread of its own, so that nobody who asks has to. */
@Singleton
class FollowHappenings {
    private static final Logger LOG = Logger.getLogger(FollowHappenings.class);
    private static final int EVERY_MILLIS = 400;

    private final CurrentHappenings current;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "follow-happenings");
        made.setDaemon(true);
        return made;
    });

    FollowHappenings(CurrentHappenings current) {
        this.current = current;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::follow, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdownNow();
    }

    void follow() {
        try {
            current.follow();
        } catch (RuntimeException | Error e) {
            // an executor never again begins what has thrown
            LOG.warnf("event=happenings-not-followed failure=%s", e.getClass().getSimpleName());
        }
    }
}
