package jp.kairan.safety.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
import org.junit.jupiter.api.Test;

/** The register behind a board is read anew while the board goes on. */
class RegisterBehindTheBoardTest extends FollowedScene {
    @Test
    void whoIsNewInTheRegisterIsThereWithAllThatWasSaid() {
        house(GROUP, false);
        followed.now(incident());
        HouseholdId moved = house(GROUP, false);
        say(moved, Status.MINOR_INJURY);

        assertThat(later(STEP).household(moved)).isEmpty();
        clock.turn(Duration.ofSeconds(6));
        followed.follow();
        assertThat(followed.now(incident()).tally(GROUP).hurt()).isEqualTo(1);
        assertThat(feed.rosters.get()).isEqualTo(2);
    }

    @Test
    void whereTheThreadDoesNotComeWhoeverLooksReadsTheRegister() {
        house(GROUP, false);
        followed.now(incident());
        HouseholdId moved = house(GROUP, false);
        say(moved, Status.MINOR_INJURY);

        for (int second = 0; second < 33; second++) {
            assertThat(later(Duration.ofSeconds(1)).household(moved)).isEmpty();
        }
        assertThat(later(Duration.ofSeconds(3)).tally(GROUP).hurt()).isEqualTo(1);
    }

    @Test
    void anOlderRegisterReplacesNoNewerOne() throws Exception {
        house(GROUP, false);
        followed.now(incident());
        clock.turn(Duration.ofMinutes(10));
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> thread = reading(go);
        HouseholdId moved = house(GROUP, false);

        assertThat(later(Duration.ofSeconds(31)).household(moved))
                .as("nobody waits for ever")
                .isPresent();
        go.countDown();
        thread.get(20, TimeUnit.SECONDS);

        assertThat(later(STEP).household(moved)).isPresent();
        assertThat(feed.rosters.get()).isEqualTo(3);
    }

    @Test
    void strangersMakeTheRegisterBeReadEveryFiveSecondsAtMost() {
        house(GROUP, false);
        followed.now(incident());
        for (int i = 0; i < 30; i++) {
            HouseholdId stranger = new HouseholdId(UUID.randomUUID());
            feed.elsewhere.put(stranger, GROUP);
            say(stranger, Status.SAFE);
            later(Duration.ofSeconds(1));
            followed.follow();
        }

        assertThat(feed.rosters.get()).isBetween(4, 7);
    }

    @Test
    void whatIsSaidOutsideTheAreaMakesNobodyReadTheRegister() {
        house(GROUP, false);
        followed.now(incident());
        for (int i = 0; i < 30; i++) {
            HouseholdId stranger = new HouseholdId(UUID.randomUUID());
            feed.elsewhere.put(stranger, new UnitPath("1.7.8.9."));
            say(stranger, Status.SAFE);
            later(Duration.ofSeconds(1));
        }

        assertThat(feed.rosters.get()).isEqualTo(1);
    }

    @Test
    void aWiderAreaIsThereAtOnceAndWasAskedLater() {
        house(GROUP, false);
        UnitPath other = new UnitPath("1.5.6.7.");
        HouseholdId added = house(other, false);
        say(added, Status.SAFE);
        followed.now(incident());
        clock.turn(Duration.ofMillis(10));
        List<Incident.Part> area = new ArrayList<>(incident().area());
        area.add(new Incident.Part(UnitId.next(), new UnitPath("1.5."), opened.plusSeconds(600)));

        assertThat(followed.now(incident(area)).tally(other).safe()).isEqualTo(1);
        assertThat(later(STEP).tally(CITY).households()).isEqualTo(2);

        clock.turn(Duration.ofSeconds(700));
        HouseholdId second = house(other, false);
        say(second, Status.SAFE);
        clock.turn(Duration.ofMinutes(11));
        assertThat(followed.now(incident(area)).clock(other)).isEqualTo(new AnswerClock(0L, 0L, 100L));
    }

    @Test
    void nobodyWaitsForTheRegisterThatTheThreadReads() throws Exception {
        HouseholdId house = house(GROUP, false);
        followed.now(incident());
        clock.turn(Duration.ofMinutes(10).minusMillis(1));
        followed.follow();
        HouseholdId moved = house(GROUP, false);
        clock.turn(Duration.ofMillis(1));
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> thread = reading(go);

        say(house, Status.SAFE);
        say(moved, Status.HELP);
        Picture meanwhile = later(Duration.ofSeconds(3));
        assertThat(meanwhile.tally(GROUP).safe()).isEqualTo(1);
        assertThat(meanwhile.tally(GROUP).households()).isEqualTo(1);
        go.countDown();
        thread.get(20, TimeUnit.SECONDS);

        Picture after = followed.now(incident());
        assertThat(after.at()).isEqualTo(clock.instant());
        assertThat(after.tally(GROUP).households()).isEqualTo(2);
        assertThat(after.tally(GROUP).safe()).isEqualTo(1);
        assertThat(after.tally(GROUP).help()).isEqualTo(1);
        assertThat(feed.rosters.get()).isEqualTo(2);
    }

    @Test
    void anAreaThatGrowsWhileTheRegisterIsReadStaysWide() throws Exception {
        house(GROUP, false);
        followed.now(incident());
        clock.turn(Duration.ofMinutes(10).minusMillis(1));
        followed.follow();
        clock.turn(Duration.ofMillis(1));
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> thread = reading(go);
        HouseholdId added = house(new UnitPath("1.5.6.7."), false);
        List<Incident.Part> area = new ArrayList<>(incident().area());
        area.add(new Incident.Part(UnitId.next(), new UnitPath("1.5."), clock.instant()));
        Picture widened = followed.now(incident(area));
        go.countDown();
        thread.get(20, TimeUnit.SECONDS);

        assertThat(widened.household(added)).isPresent();
        assertThat(later(STEP).household(added)).isPresent();
    }
}
