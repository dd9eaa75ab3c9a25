package jp.kairan.safety.ladder;

import static jp.kairan.safety.ladder.Rung.AGAIN;
import static jp.kairan.safety.ladder.Rung.FAMILY;
import static jp.kairan.safety.ladder.Rung.GROUP_LEADER;
import static jp.kairan.safety.ladder.Rung.WELFARE_COMMISSIONER;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.safety.Asking;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rung of the ladder is done in its turn, once, and no longer than the check is open. */
@KairanTest
class ClimbingTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Asking asking;

    @Inject
    Climb climb;

    @Inject
    Climbing climbing;

    private Association place;
    private AccountId head;
    private AccountId leader;
    private AccountId commissioner;

    @BeforeEach
    void anAssociation() {
        asking.endOthers();
        place = city.association(2, 2);
        head = city.officer(place.place(), Role.HEAD);
        leader = city.officer(place.groups().get(0), Role.GROUP_LEADER);
        commissioner = city.officer(place.place(), Role.WELFARE_COMMISSIONER);
    }

    @AfterEach
    void turnBack() {
        asking.endOthers();
        clock.reset();
    }

    @Test
    void everyRungIsDoneInItsTurnAndOnce() {
        AccountId daughter = city.account();
        climb.livesElsewhere(daughter, place.houses().get(0).id());
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(9));
        assertThat(climb.climbed(check)).isEmpty();

        clock.turn(Duration.ofMinutes(2));
        assertThat(climb.climbed(check)).containsExactly(AGAIN);
        assertThat(climb.climbed(check)).isEmpty();
        assertThat(climb.reminded(check))
                .containsExactlyInAnyOrderElementsOf(
                        place.houses().stream().map(House::anyResident).toList());
        assertThat(climb.told(check, AGAIN)).isEqualTo(new Told(4, 4));

        clock.turn(Duration.ofMinutes(10));
        assertThat(climb.climbed(check)).containsExactly(FAMILY);
        assertThat(climb.reminded(check)).hasSize(5).last().isEqualTo(daughter);
        assertThat(Climb.inbox(leader)).isEmpty();

        clock.turn(Duration.ofMinutes(10));
        assertThat(climb.climbed(check)).containsExactly(GROUP_LEADER);
        assertThat(Climb.inbox(leader)).containsExactly("SAFETY_ROUND");
        assertThat(Climb.inbox(commissioner)).isEmpty();

        clock.turn(Duration.ofMinutes(30));
        assertThat(climb.climbed(check)).containsExactly(WELFARE_COMMISSIONER);
        assertThat(Climb.inbox(commissioner)).containsExactly("SAFETY_ROUND");
        as(leader)
                .header("Accept-Language", "en")
                .get("/api/v1/inbox")
                .then()
                .body("items[0].title", not(matchesPattern(".*[0-9].*")))
                .body("items[0].urgency", equalTo("EMERGENCY"));
    }

    @Test
    void theEndOfTheCheckEndsTheLadder() {
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(11));
        List<Step> due = climb.due(check);
        assertThat(due).hasSize(1);
        Asking.step(head, check, "closing").statusCode(201);

        due.forEach(climbing::climb);

        assertThat(climb.due(check)).isEmpty();
        assertThat(climb.reminded(check)).isEmpty();
        as(head).get(Asking.CHECKS + "/" + check + "/ladder")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void manyReplicasAtOnceDoARungOnce() throws Exception {
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(31));
        List<Step> due = climb.due(check);
        AtOnce.times(4, () -> {
            due.forEach(climbing::climb);
            return true;
        });

        assertThat(climb.reminded(check)).hasSize(4);
        assertThat(Climb.inbox(leader)).containsExactly("SAFETY_ROUND");
    }

    @Test
    void aPartThatIsAskedLaterHasALadderOfItsOwn() {
        AccountId federation = city.officer(place.federation(), Role.HEAD);
        Association neighbour = city.association(place.federation(), 1, 1);
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(6));
        Asking.step(federation, check, "escalation").statusCode(201);
        clock.turn(Duration.ofMinutes(5));
        assertThat(climb.climbed(check)).containsExactly(AGAIN);
        assertThat(climb.reminded(check)).hasSize(4);

        clock.turn(Duration.ofMinutes(6));
        assertThat(climb.climbed(check)).containsExactly(AGAIN);

        assertThat(climb.reminded(check))
                .hasSize(5)
                .last()
                .isEqualTo(neighbour.houses().get(0).anyResident());
        String mine = "items.findAll { it.unit == '" + place.place().id() + "' }";
        as(federation)
                .get(Asking.CHECKS + "/" + check + "/ladder")
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .body(mine, hasSize(4))
                .body(mine + "[0].households", equalTo(4))
                .body("items.rung", hasItem("WELFARE_COMMISSIONER"))
                .body("items.findAll { it.doneAt != null }", hasSize(2))
                .body(
                        "items.find { it.unit != '" + place.place().id() + "' && it.doneAt != null }.households",
                        nullValue());
    }
}
