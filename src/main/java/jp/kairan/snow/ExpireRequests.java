package jp.kairan.snow;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Ends requests whose days are over and forgets what was needed for them alone, on any replica, each once. */
@Singleton
class ExpireRequests {
    private static final Logger LOG = Logger.getLogger(ExpireRequests.class);

    private final RequestRows rows;
    private final Ending ending;

    ExpireRequests(RequestRows rows, Ending ending) {
        this.rows = rows;
        this.ending = ending;
    }

    /** Each request goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "5m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        for (HelpRequest r : rows.over()) {
            try {
                ending.expire(r.id());
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=snow-request-not-expired request=%s failure=%s",
                        r.id(), e.getClass().getName());
            }
        }
        ending.forget();
    }
}
