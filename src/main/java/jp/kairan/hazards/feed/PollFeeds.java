package jp.kairan.hazards.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.hazards.Arrivals;
import jp.kairan.hazards.Source;
import org.jboss.logging.Logger;

/** Reads the feeds each minute, where that is switched on. */
@Singleton
class PollFeeds {
    private static final Logger LOG = Logger.getLogger(PollFeeds.class);

    private final Optional<Poll> poll;

    PollFeeds(FeedConfig config, FeedBook book, Arrivals arrivals, MeterRegistry registry, Clock clock) {
        this.poll = Optional.of(config)
                .filter(FeedConfig::enabled)
                .map(on -> new Poll(
                        on,
                        new Server(on, book, clock),
                        book,
                        new FeedCounts(registry, clock, on.feeds()),
                        (telegram, file) -> arrivals.take(Actor.SYSTEM, telegram, file, Source.FEED),
                        clock));
    }

    /** Makes this bean at the start, so that a wrong setting is said then. */
    void start(@Observes StartupEvent started) {
        poll.ifPresent(
                on -> LOG.infof("event=feed-switched-on feeds=%s", on.config().feeds()));
    }

    /** At twenty seconds past, because the agency writes its feeds at the minute and asks to spread out. */
    @Scheduled(cron = "20 * * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        poll.ifPresent(PollFeeds::once);
    }

    private static void once(Poll poll) {
        try {
            poll.once();
        } catch (RuntimeException e) {
            LOG.errorf("event=feed-round-failed failure=%s", e.getClass().getName());
        }
    }
}
