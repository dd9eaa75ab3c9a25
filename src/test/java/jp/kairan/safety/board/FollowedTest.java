package jp.kairan.safety.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
import org.junit.jupiter.api.Test;

/** A picture is brought up to date as somebody looks. */
class FollowedTest extends FollowedScene {
    @Test
    void whatWasTakenInHandNeverChanges() {
        HouseholdId house = house(GROUP, false);
        Picture before = followed.now(incident());
        say(house, Status.SAFE);

        Picture after = later(STEP);

        assertThat(before.tally(GROUP).notSeen()).isEqualTo(1);
        assertThat(before.household(house).orElseThrow().state().answered()).isFalse();
        assertThat(after.tally(GROUP).safe()).isEqualTo(1);
    }

    @Test
    void protectedHouseholdsCountForTheCityAlone() {
        house(GROUP, false);
        HouseholdId hidden = house(GROUP, true);
        say(hidden, Status.HELP);

        Picture picture = followed.now(incident());

        assertThat(picture.tally(GROUP).households()).isEqualTo(1);
        assertThat(picture.tally(new UnitPath("1.2.")).help()).isZero();
        assertThat(picture.tally(CITY).help()).isEqualTo(1);
        assertThat(picture.households(GROUP)).hasSize(2);
        assertThat(picture.clock(CITY).t50()).isNotNull();
        assertThat(picture.clock(GROUP).t25()).isNull();
    }

    @Test
    void timeAloneMakesWhatIsKnownOld() {
        HouseholdId house = house(GROUP, false);
        say(house, Status.SAFE);
        assertThat(followed.now(incident()).tally(GROUP).stale()).isZero();

        assertThat(later(Duration.ofHours(13)).tally(GROUP).stale()).isEqualTo(1);
        assertThat(feed.ledger).hasSize(1);
    }

    @Test
    void whatIsWrongWithOnePictureKeepsTheThreadFromNoOther() {
        HouseholdId house = house(GROUP, false);
        Pictures pictures = new Pictures(feed, clock, Duration.ofHours(12));
        Incident good = drill();
        Incident bad = drill();
        pictures.now(good);
        pictures.now(bad);
        say(house, Status.SAFE);
        clock.turn(STEP);
        feed.broken = bad.world();

        assertThatThrownBy(pictures::follow).hasMessage("broken");
        feed.broken = good.world();
        assertThat(pictures.now(good).tally(GROUP).safe()).isEqualTo(1);
    }

    private Incident drill() {
        return new Incident(
                IncidentId.next(),
                true,
                unit,
                CITY,
                opened,
                opened,
                null,
                incident().area());
    }

    @Test
    void whoeverSaysTheSameAgainAndAgainMakesNothingLonger() {
        HouseholdId house = house(GROUP, false);
        followed.now(incident());
        for (int i = 0; i < 50; i++) {
            say(house, Status.SAFE);
            later(STEP);
        }

        Snapshot snapshot = followed.now(incident());
        assertThat(snapshot.known().get(snapshot.roster().find(house)).evidence())
                .hasSize(2);
        assertThat(snapshot.tally(GROUP).safe()).isEqualTo(1);
    }

    @Test
    void whatIsSeenThreeDaysAfterTheEndIsOfAnotherTime() {
        HouseholdId late = house(GROUP, false);
        HouseholdId tooLate = house(GROUP, false);
        Incident closed = closed(opened.plusSeconds(60));
        followed.now(closed);
        clock.turn(Duration.ofDays(3).plusSeconds(59));
        say(late, Status.MINOR_INJURY);
        clock.turn(Duration.ofSeconds(1));
        say(tooLate, Status.URGENT);

        assertThat(followed.now(closed).tally(GROUP).hurt()).isEqualTo(1);
        assertThat(followed.now(closed).tally(GROUP).urgent()).isZero();
        assertThat(new Followed(feed, clock, Duration.ofHours(12))
                        .now(closed)
                        .tally(GROUP)
                        .urgent())
                .isZero();
    }

    @Test
    void whatIsSeenAfterTheEndIsOfTheCheckThatAsksThereByThen() {
        HouseholdId between = house(GROUP, false);
        HouseholdId then = house(GROUP, false);
        Incident closed = closed(opened.plusSeconds(60));
        Instant next = opened.plusSeconds(3600);
        Incident.Part theirs = new Incident.Part(UnitId.next(), GROUP, next);
        Incident followed = new Incident(
                closed.id(),
                false,
                closed.unit(),
                closed.path(),
                closed.since(),
                closed.openedAt(),
                closed.closedAt(),
                closed.area(),
                List.of(theirs));
        clock.turn(Duration.ofSeconds(3599));
        say(between, Status.MINOR_INJURY);
        clock.turn(Duration.ofSeconds(1));
        say(then, Status.URGENT);

        assertThat(this.followed.now(followed).tally(GROUP).hurt()).isEqualTo(1);
        assertThat(this.followed.now(followed).tally(GROUP).urgent()).isZero();
        assertThat(new Followed(feed, clock, Duration.ofHours(12))
                        .now(closed)
                        .tally(GROUP)
                        .urgent())
                .isEqualTo(1);
    }

    private Incident closed(Instant end) {
        Incident open = incident();
        return new Incident(
                open.id(), open.drill(), open.unit(), open.path(), open.since(), open.openedAt(), end, open.area());
    }

    @Test
    void aReadThatFailsLosesNothing() {
        HouseholdId house = house(GROUP, false);
        followed.now(incident());
        say(house, Status.URGENT);
        feed.beforeRead = () -> {
            throw new IllegalStateException("away");
        };
        assertThatThrownBy(() -> later(Duration.ofSeconds(2))).hasMessage("away");
        assertThatThrownBy(() -> later(Duration.ofMinutes(20))).hasMessage("away");

        feed.beforeRead = () -> {};

        assertThat(later(STEP).tally(GROUP).urgent()).isEqualTo(1);
    }

    @Test
    void aLookupThatFailsLosesNoMoment() {
        say(house(GROUP, false), Status.SAFE);
        followed.now(incident());
        clock.turn(Duration.ofHours(12).minusSeconds(1));
        followed.now(incident());
        say(new HouseholdId(UUID.randomUUID()), Status.SAFE);
        feed.beforeLookup = () -> {
            throw new IllegalStateException("away");
        };
        assertThatThrownBy(() -> later(Duration.ofSeconds(2))).hasMessage("away");

        feed.beforeLookup = () -> {};

        assertThat(later(STEP).tally(GROUP).stale()).isEqualTo(1);
    }

    @Test
    void manyReadersCauseOneRead() throws Exception {
        house(GROUP, false);
        followed.now(incident());
        clock.turn(STEP);
        int before = feed.reads.get();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        feed.beforeRead = () -> {
            reading.countDown();
            try {
                go.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        CompletableFuture<Picture> slow = CompletableFuture.supplyAsync(() -> followed.now(incident()));
        assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();

        for (int i = 0; i < 100; i++) {
            assertThat(followed.now(incident()).at()).isEqualTo(opened);
        }
        go.countDown();

        assertThat(slow.get(20, TimeUnit.SECONDS).at()).isEqualTo(clock.instant());
        assertThat(feed.reads.get()).isEqualTo(before + 1);
    }

    @Test
    void whoLooksWaitsForNothingThatTheThreadHasRead() {
        HouseholdId house = house(GROUP, false);
        followed.follow();
        assertThat(feed.reads.get()).as("nobody has looked").isZero();
        followed.now(incident());
        say(house, Status.SAFE);
        clock.turn(Duration.ofMinutes(1));
        followed.follow();
        feed.beforeRead = () -> {
            throw new IllegalStateException("whoever looks reads");
        };

        assertThat(later(Duration.ofMillis(350)).tally(GROUP).safe()).isEqualTo(1);
        assertThatThrownBy(() -> later(Duration.ofMillis(100))).hasMessage("whoever looks reads");
    }

    @Test
    void aPictureIsFollowedForAMinuteAfterTheLastLook() {
        HouseholdId house = house(GROUP, false);
        Pictures pictures = new Pictures(feed, clock, Duration.ofHours(12));
        pictures.now(incident());
        clock.turn(Duration.ofSeconds(59));
        int before = feed.reads.get();
        pictures.follow();
        assertThat(feed.reads.get()).isEqualTo(before + 1);

        say(house, Status.SAFE);
        clock.turn(Duration.ofSeconds(2));
        pictures.follow();

        assertThat(feed.reads.get()).isEqualTo(before + 1);
        assertThat(pictures.now(incident()).tally(GROUP).safe()).isEqualTo(1);
    }

    @Test
    void requestsComeByUrgencyAndThenByAge() {
        HouseholdId first = house(GROUP, false);
        HouseholdId urgent = house(GROUP, false);
        HouseholdId second = house(GROUP, false);
        house(GROUP, false);
        say(first, Status.HELP);
        clock.turn(Duration.ofSeconds(1));
        say(second, Status.HELP);
        clock.turn(Duration.ofSeconds(1));
        say(urgent, Status.URGENT);

        assertThat(followed.now(incident()).requests(CITY))
                .extracting(Asked::household)
                .containsExactly(urgent, first, second);
    }
}
