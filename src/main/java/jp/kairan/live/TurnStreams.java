package jp.kairan.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Turns this replica's streams more than once a second, on one thread for all; without streams a round does nothing. */
@Singleton
class TurnStreams {
    /** Short enough that with the way to the reader nothing shown is older than a second. */
    private static final long PAUSE_MS = 600;

    private static final Logger LOG = Logger.getLogger(TurnStreams.class);

    private final Streams streams;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "live-streams");
        made.setDaemon(true);
        return made;
    });

    TurnStreams(Streams streams) {
        this.streams = streams;
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::turn, PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        thread.shutdownNow();
    }

    private void turn() {
        try {
            streams.round();
        } catch (RuntimeException | Error e) {
            // an executor never again begins what has thrown
            LOG.errorf("event=live-round-failed failure=%s", e.getClass().getSimpleName());
        }
    }
}
