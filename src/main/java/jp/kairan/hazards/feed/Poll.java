package jp.kairan.hazards.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The reading of the feeds as a whole: of all replicas one has the turn in a minute.
 *
 * <p>The turn is never given back, so that a replica whose clock goes a little slower does not ask again right after; it is over
 * before the next minute's, so that one that died with it costs a minute at most. No call begins that would not end within it.
 */
record Poll(FeedConfig config, Server server, FeedBook book, FeedCounts counts, Arriving arriving, Clock clock) {
    private static final Duration TURN = Duration.ofSeconds(50);

    /** Feeds first, then what waits; long feeds last, because a large one must not hold up what happens now. */
    void once() {
        Instant begun = Instant.now(clock);
        if (book.turn(TURN)) {
            Round round = new Round(this, begun, begun.plus(TURN).minus(config.timeOut()));
            ReadFeeds feeds = new ReadFeeds(config, server, book, counts, clock);
            for (String feed : config.feeds()) {
                if (round.goesOn()) {
                    feeds.news(feed);
                }
            }
            round.fetch();
            for (String feed : config.feeds()) {
                if (round.goesOn()) {
                    feeds.missed(feed);
                }
            }
            round.fetch();
        }
        counts.readAt(book.readTimes());
    }
}
