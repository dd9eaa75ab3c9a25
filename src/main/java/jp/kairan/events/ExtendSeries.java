package jp.kairan.events;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.access.EventId;
import org.jboss.logging.Logger;

/** Lays down further dates of events that repeat; replicas may do so at the same time. */
@Singleton
class ExtendSeries {
    private static final Logger LOG = Logger.getLogger(ExtendSeries.class);
    private static final int PAGE = 500;

    private final Events events;

    ExtendSeries(Events events) {
        this.events = events;
    }

    /** Each event goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "24h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void extend() {
        List<EventId> page = events.series(null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::extend);
            page = events.series(page.get(page.size() - 1), PAGE);
        }
    }

    private void extend(EventId id) {
        try {
            events.extend(id);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=series-not-extended series=%s failure=%s",
                    id, e.getClass().getName());
        }
    }
}
