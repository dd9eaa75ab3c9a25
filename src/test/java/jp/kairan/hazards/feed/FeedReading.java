package jp.kairan.hazards.feed;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of reading begin with: a server of feeds, a city that never read any, a clock to turn. */
abstract class FeedReading {
    @Inject
    Sql sql;

    @Inject
    FeedBook book;

    @Inject
    TestClock clock;

    LocalFeeds feeds;
    Minutes minutes;

    @BeforeEach
    void open() {
        forget();
        feeds = LocalFeeds.start();
        minutes = new Minutes(book, clock);
    }

    @AfterEach
    void close() {
        feeds.close();
        clock.reset();
        forget();
    }

    @Transactional
    void forget() {
        Minutes.forgetAll(sql);
    }

    Instant now() {
        return Instant.now(clock);
    }

    Instant ago(Duration time) {
        return now().minus(time);
    }

    Instant minutesAgo(int some) {
        return ago(Duration.ofMinutes(some));
    }

    /** A warning of our office that the server has. */
    String warning(Instant at) {
        String name = LocalFeeds.name(at, "VPWW55", "170000");
        feeds.file(name);
        return name;
    }

    /** A replica that has read a first, quiet feed, so that nothing is missing. */
    Poll settled(String... settings) {
        feeds.writes("extra", now(), feeds.entry(LocalFeeds.name(minutesAgo(60), "VPTA50", "010000"), minutesAgo(60)));
        feeds.writes("extra_l", now().plusSeconds(60));
        Poll replica = minutes.replica(feeds.config(settings));
        replica.once();
        return replica;
    }

    /** The name of a warning in the feed; the server does not have it yet. */
    String named() {
        Instant at = minutesAgo(1);
        String file = LocalFeeds.name(at, "VPWW55", "170000");
        feeds.writes(
                "extra",
                now(),
                feeds.entry(LocalFeeds.name(minutesAgo(60), "VPTA50", "010000"), minutesAgo(60)),
                feeds.entry(file, at));
        return file;
    }
}
