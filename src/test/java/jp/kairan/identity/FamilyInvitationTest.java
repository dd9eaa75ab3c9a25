package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever lives in a household brings in the family, and nobody else's account. */
@KairanTest
class FamilyInvitationTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    private TestCity.House home;
    private TestCity.House neighbours;

    @BeforeEach
    void twoHousesOfOneGroup() {
        var association = city.association(1, 2);
        home = association.houses().get(0);
        neighbours = association.houses().get(1);
    }

    @Test
    void aReaderInvitesSomebodyOfTheFamilyWhoDoesNotSignInYet() {
        var mother = people.registered(home);

        invite("residents", mother)
                .then()
                .statusCode(201)
                .body("items[0].resident", equalTo(mother.toString()))
                .body("items[0].typed", matchesPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}"));
    }

    @Test
    void aReaderInvitesIntoTheirHousehold() {
        invite("households", home.id())
                .then()
                .statusCode(201)
                .body("items[0].household", equalTo(home.id().toString()));
    }

    @Test
    void noReaderIsGivenACodeThatOpensAnAccountOfTheFamily() {
        var father = people.residentOf(home.anyResident());

        invite("residents", father)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:kairan:problem:invitation-beyond-reach"));
    }

    @Test
    void theNeighboursHouseholdDoesNotExist() {
        invite("households", neighbours.id()).then().statusCode(404);
        invite("residents", people.registered(neighbours)).then().statusCode(404);
    }

    @Test
    void aProtectedHouseholdIsNotOpenedFromWithinEither() {
        people.protect(home);

        invite("households", home.id()).then().statusCode(403);
    }

    private Response invite(String whom, Object id) {
        return as(home.anyResident()).body(Map.of(whom, List.of(id))).post("/api/v1/invitations");
    }
}
