package jp.kairan.bookings;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Lets requests lapse that nobody answered in time, on any replica, each once. */
@Singleton
class LapseRequests {
    private static final Logger LOG = Logger.getLogger(LapseRequests.class);

    private final Bookings bookings;

    LapseRequests(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Each request goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lapse() {
        for (BookingId id : bookings.due()) {
            try {
                bookings.lapse(id);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=request-not-lapsed booking=%s failure=%s",
                        id, e.getClass().getName());
            }
        }
    }
}
