package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class HouseholdsOnTheirWalkTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    private Association place;
    private AccountId head;
    private UnitId group;

    @BeforeEach
    void settle() {
        place = city.association(2, 3);
        head = city.officer(place.place(), Role.HEAD);
        group = place.groups().get(0).id();
    }

    @Test
    void theListFollowsTheOrderThatWasSetPageByPage() {
        List<String> order = new ArrayList<>(houses());
        Collections.rotate(order, 1);
        Collections.swap(order, 0, 1);
        as(head).body(Map.of("households", order))
                .put("/api/v1/units/" + group + "/walking-order")
                .then()
                .statusCode(204);
        assertThat(houses()).isEqualTo(order);
        String next = as(head).get("/api/v1/units/" + group + "/households?limit=2")
                .then()
                .body("items.id", equalTo(order.subList(0, 2)))
                .extract()
                .path("next");
        as(head).get("/api/v1/units/" + group + "/households?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(order.subList(2, 3)))
                .body("next", nullValue());
    }

    @Test
    void theAssociationIsListedGroupByGroup() {
        as(head).get("/api/v1/units/" + place.place().id() + "/households")
                .then()
                .body("items", hasSize(6))
                .body("items[2].unit", equalTo(group.toString()))
                .body("items[3].unit", equalTo(place.groups().get(1).id().toString()));
    }

    @Test
    void anOrderThatIsNotTheGroupsIsRefused() {
        List<String> order = houses();
        String url = "/api/v1/units/" + group + "/walking-order";
        as(head).body(Map.of("households", order.subList(0, 2)))
                .put(url)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:walking-order-stale"));
        as(head).body(Map.of("households", List.of(order.get(0), order.get(1), order.get(1))))
                .put(url)
                .then()
                .statusCode(400);
        as(head).body(Map.of("households", List.of()))
                .put("/api/v1/units/" + place.place().id() + "/walking-order")
                .then()
                .statusCode(409);
    }

    @Test
    void whoArrivesWalksLastAndIsAMember() {
        String id = register();
        assertThat(houses()).hasSize(4).last().isEqualTo(id);
        as(head).get("/api/v1/households/" + id)
                .then()
                .body("member", equalTo(true))
                .body("channel", equalTo("APP"));
    }

    @Test
    void theSameKeyRegistersOnce() {
        for (int i = 0; i < 2; i++) {
            as(head).header("Idempotency-Key", "register-" + group)
                    .body(DirectoryCalls.household())
                    .post("/api/v1/units/" + group + "/households")
                    .then()
                    .statusCode(201);
        }
        assertThat(houses()).hasSize(4);
    }

    @Test
    void householdsHangOnGroupsAndFederationsAlone() {
        as(head).body(DirectoryCalls.household())
                .post("/api/v1/units/" + place.place().id() + "/households")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:unit-unfit"));
    }

    @Test
    void aHouseholdIsFoundByItsNameAndByWhoLivesThere() {
        String id = register();
        as(head).body(Map.of("name", "能登 太郎", "nameKana", "ﾉﾄ ﾀﾛｳ"))
                .post("/api/v1/households/" + id + "/residents")
                .then()
                .statusCode(201);
        for (String sought : List.of("北陸", "能登太郎", "ノト　タ")) {
            as(head).queryParam("q", sought)
                    .get("/api/v1/units/" + place.place().id() + "/households")
                    .then()
                    .body("items.id", equalTo(List.of(id)));
        }
    }

    @Test
    void movingWithinTheAssociationKeepsMembershipAndLeavingEndsIt() {
        String id = register();
        String url = "/api/v1/households/" + id;
        as(head).body(Map.of("unit", place.groups().get(1).id()))
                .patch(url)
                .then()
                .statusCode(200)
                .body("unit", equalTo(place.groups().get(1).id().toString()))
                .body("member", equalTo(true))
                .body("walkNo", nullValue());
        as(head).body(Map.of("unit", place.federation().id()))
                .patch(url)
                .then()
                .statusCode(200)
                .body("member", equalTo(false));
        as(head).get(url).then().statusCode(404);
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        as(admin).body(Map.of("unit", group)).patch(url).then().statusCode(200).body("member", equalTo(true));
        as(head).get(url).then().statusCode(200);
    }

    @Test
    void nobodyPushesAHouseholdIntoAnotherAssociation() {
        Association other = city.association(place.federation(), 1, 0);
        as(head).body(Map.of("unit", other.groups().get(0).id()))
                .patch("/api/v1/households/" + houses().get(0))
                .then()
                .statusCode(403);
    }

    @Test
    void aHouseholdThatHasMovedOutIsOnNoListAndHasNoReader() {
        String id = houses().get(0);
        AccountId resident = place.houses().stream()
                .filter(h -> h.id().toString().equals(id))
                .findFirst()
                .orElseThrow()
                .anyResident();
        LocalDate today = LocalDate.now(clock);
        String url = "/api/v1/households/" + id;
        as(head).body(Map.of("on", today.plusDays(2)))
                .post(url + "/departure")
                .then()
                .statusCode(200);
        as(resident).get(url).then().statusCode(200);
        as(head).body(Map.of("on", today)).post(url + "/departure").then().statusCode(200);
        assertThat(houses()).hasSize(2).doesNotContain(id);
        as(resident).get(url).then().statusCode(404);
        as(head).body(Map.of("channel", "PAPER")).patch(url).then().statusCode(409);
        as(head).body(Map.of("on", today)).post(url + "/departure").then().statusCode(409);
    }

    @Test
    void residentsReadTheirOwnHousehold() {
        var house = place.houses().get(0);
        as(house.anyResident())
                .get("/api/v1/households/" + house.id())
                .then()
                .statusCode(200)
                .body("address", equalTo("石川県金沢市試験町1-1"));
        as(house.anyResident())
                .get("/api/v1/households/" + house.id() + "/residents")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].signsIn", equalTo(true));
    }

    @Test
    void aHouseholdHasOneHouseholderAndWhoLeavesIsGone() {
        String url = "/api/v1/households/" + houses().get(0) + "/residents";
        String first = as(head).get(url).path("items[0].id");
        String second = as(head).body(Map.of("name", "能登 花子", "householder", true, "livesElsewhere", true))
                .post(url)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(head).get(url).then().body("items.householder", equalTo(List.of(false, true)));
        as(head).body(Map.of("on", LocalDate.now(clock)))
                .post(url + "/" + first + "/departure")
                .then()
                .statusCode(200);
        as(head).get(url).then().body("items.id", not(hasItem(first))).body("items[0].id", equalTo(second));
        as(head).body(Map.of("name", "誰か"))
                .patch(url + "/" + first)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:resident-departed"));
    }

    @Test
    void aResidentIsFoundInTheirOwnHouseholdAlone() {
        List<String> houses = houses();
        String resident = as(head).get("/api/v1/households/" + houses.get(0) + "/residents")
                .path("items[0].id");
        as(head).body(Map.of("name", "誰か"))
                .patch("/api/v1/households/" + houses.get(1) + "/residents/" + resident)
                .then()
                .statusCode(404);
    }

    private String register() {
        return as(head).body(DirectoryCalls.household())
                .post("/api/v1/units/" + group + "/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> houses() {
        return as(head).get("/api/v1/units/" + group + "/households")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
