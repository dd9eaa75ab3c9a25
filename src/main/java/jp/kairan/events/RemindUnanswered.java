package jp.kairan.events;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells people who have not answered that answers close soon, on any replica, each once. */
@Singleton
class RemindUnanswered {
    private static final Logger LOG = Logger.getLogger(RemindUnanswered.class);

    private final Deadlines deadlines;

    RemindUnanswered(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Each date goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "60s", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        for (OccurrenceId id : deadlines.due()) {
            try {
                deadlines.tell(id);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=closing-not-told occurrence=%s failure=%s",
                        id, e.getClass().getName());
            }
        }
    }
}
