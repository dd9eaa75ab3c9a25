package jp.kairan.hazards;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Raises what has waited long enough and tells what could not be told before, on any replica, each once. */
@Singleton
class RaiseHeld {
    private static final Logger LOG = Logger.getLogger(RaiseHeld.class);

    private final Judge judge;
    private final Turns turns;

    RaiseHeld(Judge judge, Turns turns) {
        this.judge = judge;
        this.turns = turns;
    }

    /** Each finding goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "5s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void raise() {
        judge.catchUp();
        judge.due().forEach(id -> {
            try {
                judge.raise(id);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=finding-not-raised finding=%s failure=%s",
                        id, e.getClass().getName());
            }
        });
        turns.tell();
    }
}
