package jp.kairan.circulars;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jp.kairan.access.CircularId;
import org.jboss.logging.Logger;

/** Publishes scheduled circulars when their time has come, on any replica, each once. */
@Singleton
class PublishDue {
    private static final Logger LOG = Logger.getLogger(PublishDue.class);

    private final Circulars circulars;

    PublishDue(Circulars circulars) {
        this.circulars = circulars;
    }

    /** Each circular goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publish() {
        for (CircularId id : circulars.due()) {
            try {
                circulars.publishDue(id);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=circular-not-published circular=%s failure=%s",
                        id, e.getClass().getName());
            }
        }
    }
}
