package jp.kairan.events;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells people on the evening before what they come to, on any replica, each once. */
@Singleton
class RemindEve {
    private static final Logger LOG = Logger.getLogger(RemindEve.class);

    private final Eves eves;

    RemindEve(Eves eves) {
        this.eves = eves;
    }

    /** Each date goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        for (OccurrenceId id : eves.due()) {
            try {
                eves.tell(id);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=eve-not-told occurrence=%s failure=%s",
                        id, e.getClass().getName());
            }
        }
    }
}
