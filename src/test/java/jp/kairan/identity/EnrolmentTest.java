package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static jp.kairan.testing.Phones.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class EnrolmentTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    @Inject
    TestClock clock;

    private TestCity.Association association;
    private AccountId head;

    @BeforeEach
    void anAssociationThatApprovesByHand() {
        association = city.association(1, 2);
        people.approvesByHand(association.place());
        head = city.officer(association.place(), Role.HEAD);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoIsApprovedForAHouseholdComesInOnce() {
        JsonPath asked = ask();
        claim(asked.getString("claim")).then().statusCode(202);
        as(head).get(waiting()).then().statusCode(200).body("items.id", hasItem(asked.getString("id")));

        approve(head, asked, Map.of("household", association.houses().get(0).id()))
                .then()
                .statusCode(204);

        String token =
                claim(asked.getString("claim")).then().statusCode(201).extract().path("accessToken");
        claim(asked.getString("claim")).then().statusCode(404);
        asNobody()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .body(
                        "homes[0].household",
                        equalTo(association.houses().get(0).id().toString()));
        as(head).get(waiting()).then().body("items", hasSize(0));
    }

    @Test
    void whoIsApprovedAsAResidentReadsForThatResident() {
        JsonPath asked = ask();
        var resident = people.registered(association.houses().get(1));
        approve(head, asked, Map.of("resident", resident)).then().statusCode(204);

        String account =
                claim(asked.getString("claim")).then().statusCode(201).extract().path("account");

        assertThat(people.residentOf(AccountId.fromString(account))).isEqualTo(resident);
    }

    @Test
    void whoIsDeclinedIsTold() {
        JsonPath asked = ask();
        as(head).post("/api/v1/enrolments/" + asked.getString("id") + "/refusal")
                .then()
                .statusCode(204);

        claim(asked.getString("claim"))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:kairan:problem:enrolment-declined"));
        as(head).post("/api/v1/enrolments/" + asked.getString("id") + "/refusal")
                .then()
                .statusCode(409);
    }

    @Test
    void ofTwoOfficersExactlyOneDecides() throws Exception {
        JsonPath asked = ask();
        var home = Map.of("household", association.houses().get(0).id());

        List<Integer> statuses =
                AtOnce.times(4, () -> approve(head, asked, home).statusCode());

        assertThat(statuses).containsOnlyOnce(204).filteredOn(s -> s != 204).containsOnly(409);
        assertThat(people.logins(association.houses().get(0))).isEqualTo(2);
    }

    @Test
    void ofTwoPhonesWithOneClaimExactlyOneComesIn() throws Exception {
        JsonPath asked = ask();
        approve(head, asked, Map.of("household", association.houses().get(0).id()));

        List<Integer> statuses =
                AtOnce.times(4, () -> claim(asked.getString("claim")).statusCode());

        assertThat(statuses).containsOnlyOnce(201).filteredOn(s -> s != 201).containsOnly(404);
    }

    @Test
    void aRequestIsForgottenAfterTwoWeeks() {
        JsonPath asked = ask();
        clock.turn(Duration.ofDays(15));

        claim(asked.getString("claim")).then().statusCode(404);
        as(head).get(waiting()).then().body("items.id", not(hasItem(asked.getString("id"))));
        approve(head, asked, Map.of("household", association.houses().get(0).id()))
                .then()
                .statusCode(409);
    }

    @Test
    void onlyOfficersOfTheAssociationSeeAndDecide() {
        JsonPath asked = ask();
        AccountId stranger = city.officer(city.association(1, 1).place(), Role.HEAD);
        AccountId resident = association.houses().get(0).anyResident();
        var home = Map.of("household", association.houses().get(0).id());

        as(stranger).get(waiting()).then().statusCode(403);
        as(resident).get(waiting()).then().statusCode(403);
        asNobody().get(waiting()).then().statusCode(401);
        approve(stranger, asked, home).then().statusCode(404);
        approve(resident, asked, home).then().statusCode(403);
        as(stranger)
                .post("/api/v1/enrolments/" + asked.getString("id") + "/refusal")
                .then()
                .statusCode(404);
        asNobody()
                .post("/api/v1/enrolments/" + asked.getString("id") + "/refusal")
                .then()
                .statusCode(401);
    }

    @Test
    void nobodyIsApprovedIntoAnotherAssociationsHousehold() {
        JsonPath asked = ask();
        var elsewhere = city.association(1, 1).houses().get(0);

        approve(head, asked, Map.of("household", elsewhere.id())).then().statusCode(404);
        approve(head, asked, Map.of("resident", people.residentOf(elsewhere.anyResident())))
                .then()
                .statusCode(404);
        approve(head, asked, Map.of()).then().statusCode(400);
        assertThat(people.logins(elsewhere)).isEqualTo(1);
    }

    @Test
    void anAssociationThatTakesCodesOnlyLooksLikeNone() {
        String codesOnly = request(city.association(1, 1).place().id())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String none =
                request(UUID.randomUUID()).then().statusCode(404).extract().asString();

        assertThat(codesOnly).contains("enrolment-not-offered").isEqualTo(none);
    }

    @Test
    void oneNetworkAsksSoManyTimesAnHour() {
        String network = Phones.network();
        var body = Map.of("unit", UUID.randomUUID(), "name", "試験", "address", "試験町");
        for (int i = 0; i < 60; i++) {
            stranger(network).body(body).post("/api/v1/enrolments").then().statusCode(404);
        }
        stranger(network)
                .body(body)
                .post("/api/v1/enrolments")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    private JsonPath ask() {
        return request(association.place().id())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Response request(Object unit) {
        return stranger()
                .body(Map.of("unit", unit, "name", "金沢 花子", "address", "金沢市試験町1-2", "message", "よろしく"))
                .post("/api/v1/enrolments");
    }

    private static Response approve(AccountId by, JsonPath asked, Map<String, ?> as) {
        return as(by).body(as).post("/api/v1/enrolments/" + asked.getString("id") + "/approval");
    }

    private static Response claim(String claim) {
        return stranger()
                .body(Map.of("claim", claim, "device", Map.of("platform", "ANDROID")))
                .post("/api/v1/enrolments/claim");
    }

    private String waiting() {
        return "/api/v1/units/" + association.place().id() + "/enrolments";
    }
}
