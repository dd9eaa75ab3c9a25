package jp.kairan.safety.ladder;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Goes up the ladders of checks as time passes, on any replica. */
@Singleton
class ClimbLadders {
    private static final Logger LOG = Logger.getLogger(ClimbLadders.class);

    private final Climbing climbing;

    ClimbLadders(Climbing climbing) {
        this.climbing = climbing;
    }

    /** Each rung goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void climb() {
        for (Step step : climbing.due()) {
            try {
                climbing.climb(step);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=safety-rung-stuck check=%s rung=%s failure=%s",
                        step.incident(), step.rung(), e.getClass().getName());
            }
        }
    }
}
