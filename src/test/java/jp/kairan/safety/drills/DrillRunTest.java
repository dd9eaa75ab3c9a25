package jp.kairan.safety.drills;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.safety.Asking;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drills that begin and end by the clock, on however many replicas. */
@KairanTest
class DrillRunTest {
    @Inject
    TestCity city;

    @Inject
    Stage stage;

    @Inject
    Drills drills;

    @Inject
    RunDrills run;

    @Inject
    Incidents incidents;

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aDrillBeginsOnceHoweverManyReplicasOpenIt() throws Exception {
        var place = city.association(1, 1).place();
        DrillId id = planned(city.officer(place, Role.HEAD), place, 2);
        clock.turn(Duration.ofMinutes(61));

        AtOnce.times(8, () -> {
            drills.open(id);
            return true;
        });

        assertThat(stage.checksOf(place)).hasSize(1);
        Incident check = incidents.require(stage.checksOf(place).get(0));
        assertThat(check.drill()).isTrue();
        assertThat(check.open()).isTrue();
        assertThat(drills.due()).doesNotContain(id);
    }

    @Test
    void theClockOpensWhatIsDueAndEndsWhatIsOver() {
        var place = city.association(1, 1).place();
        planned(city.officer(place, Role.HEAD), place, 2);
        clock.turn(Duration.ofMinutes(61));

        run.run();

        Incident check = incidents.require(stage.checksOf(place).get(0));
        assertThat(check.open()).isTrue();
        clock.turn(Duration.ofHours(2));
        run.run();
        assertThat(incidents.require(check.id()).open()).isFalse();
    }

    @Test
    void whatCannotBeOpenedIsMissedAndHoldsUpNoOther() {
        var place = city.association(1, 1).place();
        AccountId head = city.officer(place, Role.HEAD);
        planned(head, place, 2);
        planned(head, place, 2);
        clock.turn(Duration.ofMinutes(61));

        run.run();

        assertThat(stage.checksOf(place)).hasSize(1);
        as(head).get("/api/v1/safety-checks/drills").then().body("items.state", containsInAnyOrder("OPENED", "MISSED"));
    }

    @Test
    void nothingBeginsBeforeItsTime() {
        var place = city.association(1, 1).place();
        DrillId id = planned(city.officer(place, Role.HEAD), place, 2);
        clock.turn(Duration.ofMinutes(58));

        drills.open(id);

        assertThat(drills.due()).doesNotContain(id);
        assertThat(stage.checksOf(place)).isEmpty();
    }

    @Test
    void aDrillEndsByItself() throws Exception {
        var place = city.association(1, 1).place();
        DrillId id = planned(city.officer(place, Role.HEAD), place, 2);
        clock.turn(Duration.ofMinutes(61));
        drills.open(id);
        clock.turn(Duration.ofHours(2));

        AtOnce.times(4, () -> {
            drills.close(id);
            return true;
        });

        assertThat(incidents.require(stage.checksOf(place).get(0)).open()).isFalse();
        assertThat(drills.ended()).doesNotContain(id);
    }

    @Test
    void aDrillThatAnOfficerEndedStaysAsItEnded() {
        var place = city.association(1, 1).place();
        DrillId id = planned(city.officer(place, Role.HEAD), place, 2);
        clock.turn(Duration.ofMinutes(61));
        drills.open(id);
        Incident check = incidents.require(stage.checksOf(place).get(0));
        stage.close(check);
        Instant closedAt = incidents.require(check.id()).closedAt();
        clock.turn(Duration.ofHours(2));

        drills.close(id);

        assertThat(incidents.require(check.id()).closedAt()).isEqualTo(closedAt);
    }

    @Test
    void aDrillIsMissedWhereTheServiceCameHoursTooLate() {
        var place = city.association(1, 1).place();
        AccountId head = city.officer(place, Role.HEAD);
        DrillId id = planned(head, place, 48);
        clock.turn(Duration.ofHours(4));

        drills.open(id);

        assertThat(stage.checksOf(place)).isEmpty();
        as(head).get("/api/v1/safety-checks/drills").then().body("items[0].state", equalTo("MISSED"));
    }

    @Test
    void noDrillBeginsWhereRealityIsAskedAbout() {
        var place = city.association(1, 1).place();
        AccountId head = city.officer(place, Role.HEAD);
        DrillId id = planned(head, place, 2);
        String real = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(61));

        drills.open(id);

        assertThat(stage.checksOf(place)).extracting(IncidentId::toString).containsExactly(real);
        as(head).get("/api/v1/safety-checks/drills").then().body("items[0].state", equalTo("MISSED"));
    }

    private DrillId planned(AccountId head, TestCity.Place place, int hours) {
        return DrillId.fromString(DrillPlanTest.planned(
                head,
                Map.of(
                        "unit",
                        place.id().toString(),
                        "areas",
                        List.of(place.id().toString()),
                        "title",
                        "訓練",
                        "at",
                        Instant.now(clock).plus(Duration.ofHours(1)).toString(),
                        "announced",
                        false,
                        "closesAfterHours",
                        hours)));
    }
}
