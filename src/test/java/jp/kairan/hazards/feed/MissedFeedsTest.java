package jp.kairan.hazards.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

@KairanTest
class MissedFeedsTest extends FeedReading {
    @Test
    void theFirstReadingLearnsFromTheLongFeedWhatHolds() {
        String file = warning(minutesAgo(300));
        feeds.writes("extra", now());
        feeds.writes("extra_l", now().plusSeconds(60), feeds.entry(file, minutesAgo(300)));

        minutes.replica(feeds.config()).once();

        assertThat(minutes.taken).containsExactly(file);
    }

    @Test
    void whatIsOlderThanADayIsLeftAlone() {
        String file = warning(ago(Duration.ofHours(25)));
        feeds.writes("extra", now());
        feeds.writes("extra_l", now().plusSeconds(60), feeds.entry(file, ago(Duration.ofHours(25))));

        minutes.replica(feeds.config()).once();

        assertThat(feeds.askedForFile(file)).isZero();
    }

    @Test
    void afterAnOutageTheLongFeedIsRead() {
        Poll replica = settled();
        clock.turn(Duration.ofMinutes(30));
        String missed = warning(minutesAgo(20));
        String news = warning(minutesAgo(1));
        feeds.writes("extra", now(), feeds.entry(news, minutesAgo(1)));
        feeds.writes("extra_l", now().plusSeconds(120), feeds.entry(missed, minutesAgo(20)));

        minutes.next(replica);

        assertThat(minutes.taken).containsExactly(news, missed);
    }

    @Test
    void aFeedThatBeginsAfterTheLastReadingLeavesAGap() {
        Poll replica = settled("reach=1h");
        clock.turn(Duration.ofMinutes(12));
        String missed = warning(minutesAgo(4));
        feeds.writes("extra", now(), feeds.entry(warning(now()), now()));
        feeds.writes("extra_l", now().plusSeconds(120), feeds.entry(missed, minutesAgo(4)));
        minutes.next(replica);

        assertThat(minutes.taken).contains(missed);
    }

    @Test
    void withoutAGapTheLongFeedIsNotAskedForAgain() {
        Poll replica = settled();
        long before = feeds.askedFor("extra_l");
        for (int i = 0; i < 3; i++) {
            feeds.writes(
                    "extra", now(), feeds.entry(LocalFeeds.name(minutesAgo(30), "VPTA50", "010000"), minutesAgo(30)));
            minutes.next(replica);
        }

        assertThat(before).isEqualTo(1);
        assertThat(feeds.askedFor("extra_l")).isEqualTo(1);
    }

    @Test
    void aGapStaysOpenUntilTheLongFeedWasWrittenAfterIt() {
        Instant began = now();
        feeds.writes("extra", now());
        feeds.writes("extra_l", minutesAgo(40));
        Poll replica = minutes.replica(feeds.config());
        replica.once();
        minutes.next(replica);
        assertThat(feeds.askedFor("extra_l")).as("not each minute").isEqualTo(1);

        String missed = warning(minutesAgo(35));
        clock.turn(Duration.ofMinutes(12));
        feeds.writes("extra_l", began.plusSeconds(300), feeds.entry(missed, began.minusSeconds(2000)));
        minutes.next(replica);

        assertThat(minutes.taken).containsExactly(missed);
        assertThat(book.known("extra").gapUntil()).isNull();
    }

    @Test
    void aGapThatNobodyCanCloseIsGivenUpAfterADay() {
        feeds.writes("extra", now());
        Poll replica = minutes.replica(feeds.config());
        replica.once();
        assertThat(book.known("extra").gapUntil()).isNotNull();

        clock.turn(Duration.ofHours(25));
        minutes.next(replica);

        assertThat(book.known("extra").gapUntil()).isNull();
    }
}
