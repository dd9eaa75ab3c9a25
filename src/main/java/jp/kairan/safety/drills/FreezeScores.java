package jp.kairan.safety.drills;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jp.kairan.access.IncidentId;
import org.jboss.logging.Logger;

/** Freezes what came of checks that are over, on any replica, each once. */
@Singleton
class FreezeScores {
    private static final Logger LOG = Logger.getLogger(FreezeScores.class);

    private final Freezing freezing;

    FreezeScores(Freezing freezing) {
        this.freezing = freezing;
    }

    /** One that fails holds up no other. */
    @Scheduled(every = "30s", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void freeze() {
        for (IncidentId id : freezing.due()) {
            try {
                freezing.freeze(id);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=score-not-frozen check=%s failure=%s",
                        id, e.getClass().getName());
            }
        }
    }
}
