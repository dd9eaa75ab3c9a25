package jp.kairan.safety.ladder;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.safety.Asking;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class LadderSettingsTest {
    private static final String LADDER = "/api/v1/safety-ladder";

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Asking asking;

    @Inject
    Climb climb;

    private Association place;
    private AccountId head;
    private AccountId staff;

    @BeforeEach
    void somePeople() {
        asking.endOthers();
        place = city.association(1, 1);
        head = city.officer(place.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    @AfterEach
    void asShipped() {
        as(staff).body(settings(10, 20, 30, 60, true)).put(LADDER).then().statusCode(200);
        asking.endOthers();
        clock.reset();
    }

    private static Map<String, Object> rung(String rung, int minutes, boolean enabled) {
        return Map.of("rung", rung, "minutes", minutes, "enabled", enabled);
    }

    private static Map<String, Object> settings(int again, int family, int leader, int welfare, boolean families) {
        return Map.of(
                "items",
                List.of(
                        rung("AGAIN", again, true),
                        rung("FAMILY", family, families),
                        rung("GROUP_LEADER", leader, true),
                        rung("WELFARE_COMMISSIONER", welfare, true)));
    }

    @Test
    void onlyTheCitySetsTheLadder() {
        AccountId resident = place.houses().get(0).anyResident();
        asNobody().get(LADDER).then().statusCode(401);
        as(resident).get(LADDER).then().statusCode(403);
        as(head).get(LADDER).then().statusCode(403);
        as(head).body(settings(1, 2, 3, 4, true)).put(LADDER).then().statusCode(403);
        as(staff)
                .get(LADDER)
                .then()
                .statusCode(200)
                .body("items.rung", equalTo(List.of("AGAIN", "FAMILY", "GROUP_LEADER", "WELFARE_COMMISSIONER")))
                .body("items.minutes", equalTo(List.of(10, 20, 30, 60)));
    }

    @Test
    void aLadderNamesEachRungOnce() {
        Map<String, Object> twice = Map.of(
                "items",
                List.of(
                        rung("AGAIN", 1, true),
                        rung("AGAIN", 2, true),
                        rung("FAMILY", 3, true),
                        rung("FAMILY", 4, true)));
        as(staff).body(twice).put(LADDER).then().statusCode(400);
        as(staff).body(settings(0, 2, 3, 4, true)).put(LADDER).then().statusCode(400);
        as(staff).body(Map.of("items", List.of())).put(LADDER).then().statusCode(400);
    }

    @Test
    void aRunningCheckFollowsWhatIsSet() {
        String check = Asking.opened(head, false);
        clock.turn(Duration.ofMinutes(5));
        as(staff).body(settings(4, 5, 6, 7, false)).put(LADDER).then().statusCode(200);
        clock.turn(Duration.ofMinutes(1));

        assertThat(climb.climbed(check)).containsExactly(Rung.AGAIN, Rung.GROUP_LEADER);
    }

    @Test
    void nobodyLearnsHowFarTheLadderOfAnotherAssociationIs() {
        Association other = city.association(place.federation(), 1, 1);
        AccountId federation = city.officer(place.federation(), Role.HEAD);
        String ladder = Asking.CHECKS + "/"
                + Asking.opened(
                        federation, false, place.place().id(), other.place().id())
                + "/ladder";

        as(head).get(ladder)
                .then()
                .body("items.unit", everyItem(equalTo(place.place().id().toString())))
                .body("items", hasSize(4));
        as(federation).get(ladder).then().body("items", hasSize(8));
        as(staff).get(ladder).then().body("items", hasSize(8));
    }

    @Test
    void smallNumbersAreWithheldFromWhoLooksFromAbove() {
        AccountId federation = city.officer(place.federation(), Role.HEAD);
        String check = Asking.opened(head, false);
        String ladder = Asking.CHECKS + "/" + check + "/ladder";
        clock.turn(Duration.ofMinutes(11));
        assertThat(climb.climbed(check)).containsExactly(Rung.AGAIN);

        for (AccountId above : List.of(federation, staff)) {
            as(above)
                    .get(ladder)
                    .then()
                    .body("items[0].doneAt", notNullValue())
                    .body("items[0].households", nullValue())
                    .body("items[0].told", nullValue());
        }
        as(head).get(ladder).then().body("items[0].households", equalTo(1)).body("items[0].told", equalTo(1));
    }

    @Test
    void theLadderOfACheckIsForOfficersWhoHaveToDoWithIt() {
        String check = Asking.opened(head, false);
        String ladder = Asking.CHECKS + "/" + check + "/ladder";
        AccountId stranger = city.officer(city.association(1, 1).place(), Role.HEAD);

        asNobody().get(ladder).then().statusCode(401);
        as(place.houses().get(0).anyResident()).get(ladder).then().statusCode(403);
        as(stranger).get(ladder).then().statusCode(404);
        as(head).get(Asking.CHECKS + "/" + UUID.randomUUID() + "/ladder").then().statusCode(404);
        as(head).get(ladder)
                .then()
                .statusCode(200)
                .body("drill", equalTo(false))
                .body("items.rung", equalTo(List.of("AGAIN", "FAMILY", "GROUP_LEADER", "WELFARE_COMMISSIONER")))
                .body("items[0].doneAt", nullValue());
    }
}
