package jp.kairan.evidence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jp.kairan.kernel.Repeated;
import org.jboss.logging.Logger;

/** Renews what is going on every 400 milliseconds, on a thread of its own, so that nobody who asks has to. */
@Singleton
class FollowHappenings {
    private static final Logger LOG = Logger.getLogger(FollowHappenings.class);
    private static final int EVERY_MILLIS = 400;

    private final Repeated turns;

    FollowHappenings(CurrentHappenings current) {
        turns = new Repeated(
                "follow-happenings",
                current::follow,
                e -> LOG.warnf(
                        "event=happenings-not-followed failure=%s", e.getClass().getSimpleName()));
    }

    void start(@Observes StartupEvent started) {
        turns.start(0, EVERY_MILLIS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        turns.stop();
    }
}
