package jp.kairan.safety.board;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jp.kairan.kernel.Repeated;
import org.jboss.logging.Logger;

/** Follows the ledger for pictures at which somebody looks, on a thread of its own, so that whoever looks does not wait for it. */
@Singleton
class FollowPictures {
    private static final Logger LOG = Logger.getLogger(FollowPictures.class);

    /** With the reading itself less than the age at which whoever looks would have to. */
    private static final int PAUSE_MILLIS = 200;

    private final Repeated turns;

    FollowPictures(Pictures pictures) {
        turns = new Repeated(
                "follow-pictures",
                pictures::follow,
                e -> LOG.warnf(
                        "event=pictures-not-followed failure=%s", e.getClass().getSimpleName()));
    }

    void start(@Observes StartupEvent started) {
        turns.start(PAUSE_MILLIS, PAUSE_MILLIS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        turns.stop();
    }
}
