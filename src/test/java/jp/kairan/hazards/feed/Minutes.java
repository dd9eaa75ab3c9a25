package jp.kairan.hazards.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.TestClock;

/** Replicas that read a {@link LocalFeeds}, minute by minute, and what they hand on. */
final class Minutes {
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final List<String> taken = new CopyOnWriteArrayList<>();

    private final FeedBook book;
    private final TestClock clock;

    Minutes(FeedBook book, TestClock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** As if nothing had ever been read. */
    static void forgetAll(Sql sql) {
        sql.update("delete from hazard_feed");
        sql.update("delete from hazard_feed_file");
        sql.update("delete from hazard_feed_turn");
        sql.update("delete from hazard_feed_day");
    }

    Poll replica(FeedConfig config) {
        return replica(config, this::take);
    }

    Poll replica(FeedConfig config, Arriving arriving) {
        return new Poll(
                config,
                new Server(config, book, clock),
                book,
                new FeedCounts(metrics, clock, config.feeds()),
                arriving,
                clock);
    }

    /** A minute goes by, and the replica has its turn. */
    void next(Poll replica) {
        clock.turn(Duration.ofMinutes(1));
        replica.once();
    }

    double files(FeedCounts.Taking outcome) {
        return metrics.find("kairan.hazards.feed.files").tag("outcome", outcome.name()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private void take(byte[] telegram, String file) {
        taken.add(new String(telegram, StandardCharsets.UTF_8).replaceAll("</?telegram>", ""));
    }
}
