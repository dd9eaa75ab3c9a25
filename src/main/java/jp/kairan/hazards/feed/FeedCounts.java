package jp.kairan.hazards.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.hazards.jma.TelegramType;

/** What the feeds tell the metrics: what came of each reading and each file, and how old the last reading is. */
final class FeedCounts {
    private final MeterRegistry registry;
    private final Clock clock;
    private volatile Map<String, Instant> readTimes = Map.of();

    FeedCounts(MeterRegistry registry, Clock clock, List<String> feeds) {
        this.registry = registry;
        this.clock = clock;
        for (String feed : feeds) {
            Gauge.builder("kairan.hazards.feed.age", this, counts -> counts.age(feed))
                    .description("Since all that was in the feed was last known, by whichever replica")
                    .baseUnit("seconds")
                    .tag("feed", feed)
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** What came of asking for a feed. */
    enum Reading {
        READ,
        UNCHANGED,
        UNREADABLE,
        FAILED
    }

    /** What came of asking for a file. */
    enum Taking {
        TAKEN,
        REFUSED,
        FAILED,
        GIVEN_UP
    }

    void feed(String feed, Reading outcome) {
        registry.counter("kairan.hazards.feed.readings", "feed", feed, "outcome", outcome.name())
                .increment();
    }

    /** By the kind of the telegram, of which there are as many as the configuration names. */
    void file(String file, Taking outcome) {
        registry.counter("kairan.hazards.feed.files", "kind", TelegramType.codeIn(file), "outcome", outcome.name())
                .increment();
    }

    void readAt(Map<String, Instant> times) {
        readTimes = Map.copyOf(times);
    }

    private double age(String feed) {
        Instant at = readTimes.get(feed);
        return at == null
                ? Double.NaN
                : Duration.between(at, Instant.now(clock)).toMillis() / 1000.0;
    }
}
