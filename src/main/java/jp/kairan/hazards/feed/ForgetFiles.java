package jp.kairan.hazards.feed;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Forgets files that no feed names any more. */
@Singleton
class ForgetFiles {
    private final FeedBook book;
    private final FeedConfig config;
    private final Clock clock;

    ForgetFiles(FeedBook book, FeedConfig config, Clock clock) {
        this.book = book;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "25m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        book.forget(Instant.now(clock).minus(config.keep()));
    }
}
