package jp.kairan.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jp.kairan.kernel.Repeated;
import org.jboss.logging.Logger;

/** Turns this replica's streams more than once a second, on one thread for all; without streams a round does nothing. */
@Singleton
class TurnStreams {
    /** Short enough that with the way to the reader nothing shown is older than a second. */
    private static final long PAUSE_MS = 600;

    private static final Logger LOG = Logger.getLogger(TurnStreams.class);

    private final Repeated turns;

    TurnStreams(Streams streams) {
        turns = new Repeated(
                "live-streams",
                streams::round,
                e -> LOG.errorf(
                        "event=live-round-failed failure=%s", e.getClass().getSimpleName()));
    }

    void start(@Observes StartupEvent started) {
        turns.start(PAUSE_MS, PAUSE_MS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        turns.stop();
    }
}
