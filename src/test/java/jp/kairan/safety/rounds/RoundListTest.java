package jp.kairan.safety.rounds;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The houses of a round and what is known of each; and one house by the code at hand. */
@KairanTest
class RoundListTest {
    @Inject
    TestCity city;

    @Inject
    Scene scene;

    @Inject
    TestClock clock;

    @Inject
    HouseCodes codes;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void thoseWhoNeedSomebodyComeFirst() {
        var association = city.association(1, 5);
        List<HouseholdId> houses = walked(association);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        scene.needsSupport(houses.get(4));
        say(leader, check, houses.get(0), "SAFE", 0);
        say(leader, check, houses.get(3), "HELP", 0);
        say(leader, check, houses.get(2), "UNCONFIRMED", 0);

        round(leader, check, "")
                .statusCode(200)
                .body("drill", equalTo(true))
                .body("houses.household", contains(ids(houses, 4, 3, 1, 2, 0)))
                .body("houses.priority", contains("SUPPORT", "REQUEST", "UNSEEN", "UNSEEN", "SEEN"))
                .body("houses.support", contains(true, false, false, false, false))
                .body("houses[1].state.bucket", equalTo("HELP"))
                .body("houses[1].state.requests", hasSize(1))
                .body("houses[3].state.lookedAt", not(equalTo(null)))
                .body("houses[3].state.bucket", equalTo("NOT_SEEN"))
                .body("houses[0].state.members", hasSize(1))
                .body("houses[0].state.members[0].status", equalTo("UNCONFIRMED"));

        round(leader, check, "?order=WALK")
                .body("houses.household", contains(ids(houses, 0, 1, 2, 3, 4)))
                .body("houses.walkNo", contains(1, 2, 3, 4, 5));
    }

    @Test
    void anHourLateBatchOverwritesNothingThatWasSeenLater() {
        var association = city.association(1, 1);
        HouseholdId house = association.houses().get(0).id();
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        say(leader, check, house, "MINOR_INJURY", 0);

        say(leader, check, house, "SAFE", 60);

        round(leader, check, "").body("houses[0].state.status", equalTo("MINOR_INJURY"));
        assertThat(scene.said(check, house)).hasSize(2);
    }

    @Test
    void protectedHousesAreShownToWhoMayReadThemAlone() {
        var association = city.association(1, 2);
        var guarded = association.houses().get(0).id();
        var check = scene.drill(association.place());
        scene.protect(guarded);
        AccountId both = city.officer(association.place(), Role.HEAD);
        city.appoint(both, city.city(), Role.CITY_ADMIN, LocalDate.now(clock), null);
        String unit = "?unit=" + association.place().id();

        round(city.officer(association.place(), Role.HEAD), check, unit)
                .body("houses.household", everyItem(not(equalTo(guarded.toString()))))
                .body("houses", hasSize(1));
        round(both, check, unit).body("houses", hasSize(2));
    }

    @Test
    void namesAreGoneADayAfterTheEnd() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        scene.close(check);
        clock.turn(Duration.ofHours(23));
        round(leader, check, "").statusCode(200);

        clock.turn(Duration.ofHours(2));

        round(leader, check, "").statusCode(409).body("type", equalTo("urn:kairan:problem:safety-details-closed"));
    }

    @Test
    void onlyWhoWalksThereSeesTheHouses() {
        var association = city.association(2, 1);
        var check = scene.drill(association.groups().get(0));
        String own = "?unit=" + association.groups().get(0).id();

        asNobody().get("/api/v1/safety-checks/" + check.id() + "/round").then().statusCode(401);
        round(association.houses().get(0).anyResident(), check, own).statusCode(403);
        round(city.officer(association.groups().get(1), Role.GROUP_LEADER), check, own)
                .statusCode(404);
        round(city.officer(association.groups().get(1), Role.GROUP_LEADER), check, "")
                .statusCode(404);
        round(city.officer(city.city(), Role.CITY_ADMIN), check, "").statusCode(400);
        round(city.officer(association.place(), Role.WELFARE_COMMISSIONER), check, "")
                .statusCode(200)
                .body("houses", hasSize(1));
    }

    @Test
    void everyLookIsWrittenDown() {
        var association = city.association(1, 1);
        var check = scene.drill(association.place());
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        HouseholdId house = association.houses().get(0).id();

        round(leader, check, "").statusCode(200);
        scan(leader, codes.code(house)).statusCode(200);

        assertThat(scene.looks(
                        "HouseholdsSeen", association.groups().get(0).id().value()))
                .isEqualTo(1);
        assertThat(scene.looks("HouseholdSeen", house.value())).isEqualTo(1);
    }

    @Test
    void aScannedCodeOpensTheHouseWithTheChecksThatAskNow() {
        var association = city.association(1, 1);
        HouseholdId house = association.houses().get(0).id();
        var drill = scene.drill(association.place());
        var over = scene.drill(association.place());
        scene.close(over);
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        say(leader, drill, house, "SAFE", 0);
        clock.turn(Duration.ofSeconds(2));

        scan(leader, codes.code(house))
                .statusCode(200)
                .body("household", equalTo(house.toString()))
                .body("name", equalTo(scene.name(house)))
                .body("checks.check", contains(drill.id().toString()))
                .body("checks[0].drill", equalTo(true))
                .body("checks[0].state.bucket", equalTo("SAFE"))
                .body("checks[0].state.members", hasSize(1));
    }

    @Test
    void aCodeIsGoodBeforeAnythingHappensButShowsNobody() {
        var association = city.association(1, 1);
        HouseholdId house = association.houses().get(0).id();

        scan(city.officer(association.place(), Role.HEAD), codes.code(house))
                .statusCode(200)
                .body("unitName", equalTo("1班"))
                .body("checks", empty());
    }

    @Test
    void aCodeOpensNothingToWhoeverDoesNotWalkThere() {
        var association = city.association(2, 1);
        HouseholdId house =
                association.housesOf(association.groups().get(0)).get(0).id();
        AccountId other = city.officer(association.groups().get(1), Role.GROUP_LEADER);
        HouseholdId guarded =
                association.housesOf(association.groups().get(1)).get(0).id();
        scene.protect(guarded);

        asNobody()
                .get("/api/v1/safety-checks/houses/" + codes.code(house))
                .then()
                .statusCode(401);
        scan(association.houses().get(0).anyResident(), codes.code(house)).statusCode(403);
        scan(other, codes.code(house)).statusCode(404);
        scan(other, codes.code(guarded)).statusCode(404);
        scan(other, codes.code(HouseholdId.next())).statusCode(404);
        scan(other, "A".repeat(32)).statusCode(404);
        scan(other, "A".repeat(65)).statusCode(400);
    }

    private List<HouseholdId> walked(TestCity.Association association) {
        List<HouseholdId> houses =
                association.houses().stream().map(TestCity.House::id).toList();
        for (int i = 0; i < houses.size(); i++) {
            scene.walk(houses.get(i), i + 1);
        }
        return houses;
    }

    private static Object[] ids(List<HouseholdId> houses, int... order) {
        return java.util.Arrays.stream(order)
                .mapToObj(i -> houses.get(i).toString())
                .toArray();
    }

    private void say(AccountId who, Incident check, HouseholdId house, String status, int minutesAgo) {
        var item = RoundRecordTest.item(house, status, "FACE_TO_FACE");
        Instant now = Instant.now(clock);
        item.put("at", now.minus(Duration.ofMinutes(minutesAgo)).toString());
        as(who).body(Map.of("sentAt", now.toString(), "items", List.of(item)))
                .post("/api/v1/safety-checks/" + check.id() + "/round")
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("RECORDED"));
    }

    /** A moment later, because a picture is a little behind. */
    private ValidatableResponse round(AccountId who, Incident check, String query) {
        clock.turn(Duration.ofSeconds(2));
        return as(who).get("/api/v1/safety-checks/" + check.id() + "/round" + query)
                .then();
    }

    private static ValidatableResponse scan(AccountId who, String code) {
        return as(who).get("/api/v1/safety-checks/houses/" + code).then();
    }
}
