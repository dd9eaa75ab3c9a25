package jp.kairan.hazards.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import jp.kairan.hazards.Arrivals;
import jp.kairan.hazards.feed.FeedCounts.Taking;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

@KairanTest
class PollTest extends FeedReading {
    @Inject
    Arrivals arrivals;

    @Test
    void aFileIsFetchedOnceHoweverOftenFeedsNameIt() {
        Poll replica = settled();
        String file = warning(minutesAgo(1));
        feeds.writes("extra", now(), feeds.entry(file, minutesAgo(1)));
        minutes.next(replica);
        feeds.writes("extra", now(), feeds.entry(file, minutesAgo(2)), feeds.entry(warning(now()), now()));
        minutes.next(replica);

        assertThat(feeds.askedForFile(file)).isEqualTo(1);
        assertThat(minutes.taken).hasSize(2).startsWith(file);
        assertThat(minutes.files(Taking.TAKEN)).isEqualTo(2);
    }

    @Test
    void aFeedThatHasNotChangedIsNotSentAgain() {
        Poll replica = settled();
        minutes.next(replica);
        minutes.next(replica);

        assertThat(feeds.askedFor("extra")).isEqualTo(3);
        assertThat(feeds.conditions()).hasSize(2).allMatch(said -> said.endsWith("GMT"));
        assertThat(minutes.metrics
                        .counter("kairan.hazards.feed.readings", "feed", "extra", "outcome", "UNCHANGED")
                        .count())
                .isEqualTo(2);
        assertThat(minutes.metrics.get("kairan.hazards.feed.age").gauge().value())
                .isBetween(0.0, 30.0);
    }

    @Test
    void ofTwoReplicasOneHasTheTurnOfAMinute() throws Exception {
        String file = warning(minutesAgo(1));
        feeds.writes("extra", now(), feeds.entry(file, minutesAgo(1)));
        List<Callable<Boolean>> both = Collections.nCopies(2, () -> {
            minutes.replica(feeds.config()).once();
            return true;
        });

        AtOnce.all(both);

        assertThat(feeds.askedFor("extra")).isEqualTo(1);
        assertThat(minutes.taken).containsExactly(file);
    }

    @Test
    void aReplicaGoesOnWhereAnotherStopped() {
        settled();
        String file = warning(minutesAgo(1));
        feeds.writes("extra", now(), feeds.entry(file, minutesAgo(1)));
        minutes.next(minutes.replica(feeds.config()));
        minutes.next(minutes.replica(feeds.config()));

        assertThat(feeds.askedForFile(file)).isEqualTo(1);
        assertThat(feeds.askedFor("extra_l")).isEqualTo(1);
    }

    @Test
    void onlyWhatTheCityAsksForIsFetchedAndEarthquakesFirst() {
        Poll replica = settled();
        Instant at = minutesAgo(2);
        String ours = warning(at);
        String quake = LocalFeeds.name(at, "VXSE53", "010000");
        String others = LocalFeeds.name(at, "VPWW55", "410000");
        String otherKind = LocalFeeds.name(at, "VPTA50", "170000");
        List.of(quake, others, otherKind).forEach(feeds::file);
        feeds.writes(
                "extra",
                now(),
                feeds.entry(ours, at),
                feeds.entry(others, at),
                feeds.entry(otherKind, at),
                feeds.entry(quake, at));

        minutes.next(replica);

        assertThat(minutes.taken).containsExactly(quake, ours);
    }

    @Test
    void noMoreFilesAreFetchedInAMinuteThanMayBe() {
        Poll replica = settled("files-per-minute=2");
        Instant at = minutesAgo(5);
        List<String> files = List.of(warning(at), warning(at.plusSeconds(1)), warning(at.plusSeconds(2)));
        feeds.writes(
                "extra",
                now(),
                files.stream().map(file -> feeds.entry(file, at)).toArray(String[]::new));

        minutes.next(replica);
        assertThat(minutes.taken).isEqualTo(files.subList(0, 2));

        minutes.next(replica);
        assertThat(minutes.taken).isEqualTo(files);
    }

    @Test
    void onceTheBytesOfTheDayAreUsedUpNobodyIsAskedUntilTomorrow() {
        Poll replica = settled("bytes-per-day=1");
        minutes.next(replica);

        assertThat(feeds.asked()).hasSize(1);
    }

    @Test
    void noFileIsBegunThatTheTurnWouldNotSee() {
        settled();
        Instant at = minutesAgo(5);
        List<String> files = List.of(warning(at), warning(at.plusSeconds(1)));
        feeds.writes(
                "extra",
                now(),
                files.stream().map(file -> feeds.entry(file, at)).toArray(String[]::new));
        List<String> handed = new ArrayList<>();
        Poll slow = minutes.replica(feeds.config(), (telegram, file) -> {
            clock.turn(Duration.ofSeconds(45));
            handed.add(file);
        });

        minutes.next(slow);
        assertThat(handed).isEqualTo(files.subList(0, 1));

        minutes.next(slow);
        assertThat(handed).isEqualTo(files);
    }

    @Test
    void aTurnTakenByAClockThatWentWrongBindsNobody() {
        clock.turn(Duration.ofDays(400));
        Poll replica = settled();
        clock.reset();
        String file = warning(minutesAgo(1));
        String earlier = warning(minutesAgo(30));
        feeds.writes("extra", now(), feeds.entry(file, minutesAgo(1)));
        feeds.writes("extra_l", now(), feeds.entry(earlier, minutesAgo(30)));

        replica.once();

        assertThat(minutes.taken).containsExactly(file, earlier);
    }

    @Test
    void aReplicaThatIsSwitchedOnHandsFilesToTheDoorForTelegrams() {
        String file = warning(minutesAgo(1));
        feeds.writes("extra", now(), feeds.entry(file, minutesAgo(1)));
        PollFeeds job = new PollFeeds(feeds.config("enabled=true"), book, arrivals, minutes.metrics, clock);

        job.poll();

        assertThat(minutes.files(Taking.REFUSED)).as("it is no telegram").isEqualTo(1);
    }

    @Test
    void aReplicaThatIsNotSwitchedOnCallsNobody() {
        PollFeeds job = new PollFeeds(feeds.config(), book, arrivals, minutes.metrics, clock);

        job.poll();

        assertThat(feeds.asked()).isEmpty();
        assertThat(minutes.metrics.getMeters()).isEmpty();
    }

    @Test
    void filesAreForgottenOnceNoFeedNamesThemAnyMore() {
        Poll replica = settled();
        feeds.writes("extra", now(), feeds.entry(warning(minutesAgo(1)), minutesAgo(1)));
        minutes.next(replica);
        ForgetFiles forgetting = new ForgetFiles(book, feeds.config(), clock);
        clock.turn(Duration.ofDays(29));
        forgetting.forget();
        assertThat(known()).isEqualTo(1);

        clock.turn(Duration.ofDays(2));
        forgetting.forget();

        assertThat(known()).isZero();
    }

    @Transactional
    long known() {
        return sql.number("select count(*) from hazard_feed_file");
    }
}
