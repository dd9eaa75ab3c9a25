package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Stay;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

/** Officers find out to which household somebody who arrived belongs, and nobody else sees the names. */
@KairanTest
class MatchingTest extends AtTheDoor {
    @Test
    void anOfficerSaysWhoOfAHouseholdCameOrThatAllDid() {
        TestCity.House four = city.house(town.groups().get(0), 4);
        String id = named();
        String path = BOOK + "/" + id + "/match";
        Map<String, Object> whose = new HashMap<>(Map.of("household", four.id().toString()));
        Calls.as(head).body(whose).post(path).then().statusCode(400).body("violations[0].field", equalTo("resident"));
        whose.put("resident", checks.resident(four.anyResident()).toString());
        whose.put("whole", true);
        Calls.as(head).body(whose).post(path).then().statusCode(400).body("violations[0].field", equalTo("whole"));
        assertThat(checks.evidence(drill, four.id())).isEmpty();

        whose.remove("resident");
        Calls.as(head).body(whose).post(path).then().statusCode(201);
        assertThat(checks.evidence(drill, four.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.evidence().resident()).isNull());
    }

    @Test
    void anOfficerFindsOutWhoseTheyAreOnceAndForAll() throws Exception {
        String id = named();
        Map<String, Object> whose = Map.of("household", house.id().toString());
        list(head, drill, "unit=" + town.place().id()).statusCode(200).body("items.name", equalTo(List.of(name)));

        List<Integer> statuses = AtOnce.times(
                4,
                () -> Calls.as(head)
                        .body(whose)
                        .post(BOOK + "/" + id + "/match")
                        .statusCode());

        assertThat(statuses).containsOnly(201);
        assertThat(checks.evidence(drill, house.id())).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().source()).isEqualTo(Source.SHELTER);
            assertThat(entry.evidence().place()).isEqualTo(Stay.SHELTER);
        });
        Calls.as(head)
                .body(Map.of("household", town.houses().get(1).id().toString()))
                .post(BOOK + "/" + id + "/match")
                .then()
                .statusCode(409)
                .body("type", endsWith("shelter-arrival-matched"));
        list(head, drill, "unmatched=true&unit=" + town.place().id()).body("items", hasSize(0));
        assertThat(checks.audited(head, "ShelterArrivalsSeen")).isEqualTo(2);
        assertThat(checks.audited(head, "ShelterArrivalMatched")).isEqualTo(1);
        assertThat(checks.audited(name)).isFalse();
    }

    @Test
    void namesAreForThoseWhoGoRoundThereOrKeepTheSheltersAlone() {
        String id = named();
        String unit = "unit=" + town.place().id();
        AccountId other = city.officer(city.association(1, 1).place(), Role.HEAD);
        AccountId federation = city.officer(town.federation(), Role.HEAD);
        Map<String, Object> whose = Map.of("household", house.id().toString());

        list(staff, drill, "shelter=" + shelter).statusCode(200).body("items", hasSize(1));
        list(head, drill, "shelter=" + shelter).statusCode(404);
        for (AccountId stranger : List.of(other, federation, house.anyResident())) {
            list(stranger, drill, unit).statusCode(404);
            Calls.as(stranger)
                    .get(BOOK + "/counts?check=" + drill.id() + "&" + unit)
                    .then()
                    .statusCode(404);
            Calls.as(stranger)
                    .body(whose)
                    .post(BOOK + "/" + id + "/match")
                    .then()
                    .statusCode(404);
        }
        Calls.asNobody().get(BOOK + "?check=" + drill.id() + "&" + unit).then().statusCode(401);
        Calls.asNobody().body(whose).post(BOOK + "/" + id + "/match").then().statusCode(401);
        list(head, drill, unit + "&shelter=" + shelter).statusCode(400);
    }

    @Test
    void aProtectedHouseholdIsMatchedByTheCityAlone() {
        String id = named();
        checks.shield(house.id());
        Map<String, Object> whose = Map.of("household", house.id().toString());

        Calls.as(head).body(whose).post(BOOK + "/" + id + "/match").then().statusCode(404);
        Calls.as(staff).body(whose).post(BOOK + "/" + id + "/match").then().statusCode(404);
        Calls.as(city.officer(city.city(), Role.CITY_ADMIN))
                .body(whose)
                .post(BOOK + "/" + id + "/match")
                .then()
                .statusCode(201);
        list(head, drill, "unit=" + town.place().id()).body("items", hasSize(0));
    }
}
