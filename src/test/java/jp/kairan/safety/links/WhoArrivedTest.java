package jp.kairan.safety.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;
import java.util.UUID;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Stay;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

/** Whoever is known at the door counts for themselves, or for the household they bring. */
@KairanTest
class WhoArrivedTest extends AtTheDoor {
    @Test
    void whoIsSignedInCountsAtOnce() {
        Calls.as(house.anyResident())
                .body(arrival())
                .post(BOOK)
                .then()
                .statusCode(201)
                .body("matched", equalTo(true));

        assertThat(checks.evidence(drill, house.id())).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().source()).isEqualTo(Source.SELF);
            assertThat(entry.evidence().place()).isEqualTo(Stay.SHELTER);
            assertThat(entry.evidence().resident()).isEqualTo(checks.resident(house.anyResident()));
            assertThat(entry.shelter()).isEqualTo(shelter);
        });
    }

    @Test
    void whoBringsTheFamilySpeaksForItAndWhoLeavesIsInTheShelterNoMore() {
        Map<String, Object> body = arrival();
        body.put("people", 4);
        Calls.as(house.anyResident()).body(body).post(BOOK).then().statusCode(201);
        Calls.as(house.anyResident())
                .body(body)
                .post(BOOK)
                .then()
                .statusCode(200)
                .body("matched", equalTo(true));
        body.put("leaving", true);
        body.put("key", UUID.randomUUID().toString());
        Calls.as(house.anyResident()).body(body).post(BOOK).then().statusCode(201);

        assertThat(checks.evidence(drill, house.id()))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY))
                .extracting(entry -> entry.evidence().place())
                .containsExactlyInAnyOrder(Stay.SHELTER, null);
    }

    @Test
    void whoBringsAPartOfTheHouseholdCountsAlone() {
        TestCity.House four = city.house(town.groups().get(0), 4);
        Map<String, Object> body = arrival();
        body.put("people", 2);
        Calls.as(four.anyResident()).body(body).post(BOOK).then().statusCode(201);

        assertThat(checks.evidence(drill, four.id())).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().resident()).isEqualTo(checks.resident(four.anyResident()));
            assertThat(entry.evidence().source()).isEqualTo(Source.SELF);
        });
        body.put("whole", true);
        body.put("key", UUID.randomUUID().toString());
        Calls.as(four.anyResident()).body(body).post(BOOK).then().statusCode(201);
        assertThat(checks.evidence(drill, four.id()))
                .filteredOn(entry -> entry.evidence().resident() == null)
                .singleElement()
                .satisfies(entry -> assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY));
    }

    @Test
    void guestsOfOthersMakeNoWholeHousehold() {
        TestCity.House two = city.house(town.groups().get(0), 2);
        Map<String, Object> body = arrival();
        body.put("people", 2);
        body.put("whole", false);
        Calls.as(two.anyResident()).body(body).post(BOOK).then().statusCode(201);

        assertThat(checks.evidence(drill, two.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.evidence().resident()).isNotNull());
    }

    @Test
    void familyElsewhereIsNotSeenInTheHousehold() {
        TestCity.House two = city.house(town.groups().get(0), 2);
        checks.elsewhere(two.anyResident());
        Calls.as(two.anyResident())
                .body(arrival())
                .post(BOOK)
                .then()
                .statusCode(201)
                .body("matched", equalTo(false));
        assertThat(checks.evidence(drill, two.id())).isEmpty();

        Map<String, Object> body = arrival();
        body.put("people", 2);
        body.put("whole", true);
        Calls.as(two.anyResident()).body(body).post(BOOK).then().statusCode(201).body("matched", equalTo(true));
        assertThat(checks.evidence(drill, two.id())).singleElement().satisfies(entry -> {
            assertThat(entry.evidence().resident()).isNull();
            assertThat(entry.evidence().source()).isEqualTo(Source.FAMILY);
        });
    }
}
