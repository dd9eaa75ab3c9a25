package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Phones.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class EntranceTest {
    private static final Map<String, String> DEVICE = Map.of("platform", "IOS", "label", "父のスマホ", "language", "ja");

    @Inject
    TestCity city;

    @Inject
    People people;

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theScannedCodeOpensAnAccountForAResidentOfTheRegister() {
        var association = city.association(1, 1);
        var resident = people.registered(association.houses().get(0));
        String link = invite(association, "residents", resident).getString("items[0].link");

        String token = stranger()
                .body(entering(link))
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .body("refreshToken", notNullValue())
                .extract()
                .path("accessToken");

        stranger()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body(
                        "homes[0].household",
                        equalTo(association.houses().get(0).id().toString()))
                .body("homes[0].units.kind", equalTo(List.of("CITY", "FEDERATION", "ASSOCIATION", "GROUP")));
    }

    @Test
    void theTypedCodeSignsASecondPhoneInToTheAccountThatIsThere() {
        var association = city.association(1, 1);
        var account = association.houses().get(0).anyResident();
        String typed =
                invite(association, "residents", people.residentOf(account)).getString("items[0].typed");

        stranger()
                .body(entering(typed.toLowerCase().replace("-", " ")))
                .post("/api/v1/sessions")
                .then()
                .statusCode(201)
                .body("account", equalTo(account.toString()));
    }

    @Test
    void whatIsWrongWithACodeIsNeverTold() {
        var association = city.association(1, 3);
        String used = household(association, 0);
        stranger().body(entering(used)).post("/api/v1/sessions").then().statusCode(201);
        JsonPath revoked =
                invite(association, "households", association.houses().get(1).id());
        as(city.officer(association.place(), Role.HEAD))
                .delete("/api/v1/invitations/" + revoked.getString("items[0].id"));
        String expired = household(association, 2);
        clock.turn(Duration.ofDays(31));

        List<String> answers = List.of(
                        used,
                        revoked.getString("items[0].typed"),
                        expired,
                        TypedCode.random().grouped(),
                        LinkCode.random().text())
                .stream()
                .map(code -> {
                    var answer = stranger().body(entering(code)).post("/api/v1/sessions");
                    return answer.statusCode() + answer.asString();
                })
                .distinct()
                .toList();
        assertThat(answers).singleElement().asString().startsWith("404").contains("invitation-not-valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0000-001", "abc", "' or 1=1 --", "https://evil.example/#x"})
    void aMistypedCodeIsToldSoWithoutALookUp(String code) {
        stranger()
                .body("{\"code\":\"" + code + "\",\"device\":{\"platform\":\"IOS\"}}")
                .post("/api/v1/sessions")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:kairan:problem:code-mistyped"));
    }

    @Test
    void ofTwoPhonesWithOneCodeExactlyOneComesIn() throws Exception {
        var association = city.association(1, 1);
        String code = household(association, 0);

        List<Integer> statuses = AtOnce.times(
                6,
                () -> stranger().body(entering(code)).post("/api/v1/sessions").statusCode());

        assertThat(statuses).containsOnlyOnce(201).filteredOn(s -> s != 201).containsOnly(404);
        assertThat(people.logins(association.houses().get(0))).isEqualTo(2);
    }

    @Test
    void aHouseholdNeverGetsMoreLoginsThanItMayHave() throws Exception {
        var association = city.association(1, 1);
        List<String> codes = List.of(
                household(association, 0),
                household(association, 0),
                household(association, 0),
                household(association, 0),
                household(association, 0));

        List<Integer> statuses = AtOnce.all(codes.stream()
                .<java.util.concurrent.Callable<Integer>>map(code -> () ->
                        stranger().body(entering(code)).post("/api/v1/sessions").statusCode())
                .toList());

        assertThat(statuses).containsExactlyInAnyOrder(201, 201, 201, 409, 409);
        assertThat(people.logins(association.houses().get(0))).isEqualTo(4);
    }

    @Test
    void aLostAnswerComesAgainWithTheSameKey() {
        String code = household(city.association(1, 1), 0);
        String key = "redeem-" + java.util.UUID.randomUUID();

        String first = stranger()
                .header("Idempotency-Key", key)
                .body(entering(code))
                .post("/api/v1/sessions")
                .asString();
        String again = stranger()
                .header("Idempotency-Key", key)
                .body(entering(code))
                .post("/api/v1/sessions")
                .asString();

        assertThat(again).contains("accessToken").isEqualTo(first);
    }

    @Test
    void whoTriesTooManyCodesIsAskedToWaitWhileANeighbourComesIn() {
        String network = Phones.network();
        for (int i = 0; i < 20; i++) {
            stranger(network)
                    .body(entering(TypedCode.random().grouped()))
                    .post("/api/v1/sessions")
                    .then()
                    .statusCode(404);
        }
        String code = household(city.association(1, 1), 0);

        stranger(network)
                .body(entering(code))
                .post("/api/v1/sessions")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
        stranger().body(entering(code)).post("/api/v1/sessions").then().statusCode(201);
    }

    @Test
    void rightCodesAreNotCountedAgainstAHallFullOfNeighbours() {
        String network = Phones.network();
        var association = city.association(1, 22);
        for (int i = 0; i < 22; i++) {
            stranger(network)
                    .body(entering(household(association, i)))
                    .post("/api/v1/sessions")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aCodeStaysBehindWhenItsHolderRisesAboveTheInviter() {
        var association = city.association(1, 1);
        var account = association.houses().get(0).anyResident();
        String code =
                invite(association, "residents", people.residentOf(account)).getString("items[0].typed");
        city.appoint(account, city.city(), Role.CITY_ADMIN, LocalDate.now().minusDays(1), null);

        stranger().body(entering(code)).post("/api/v1/sessions").then().statusCode(404);
    }

    private String household(TestCity.Association association, int house) {
        return invite(association, "households", association.houses().get(house).id())
                .getString("items[0].typed");
    }

    private JsonPath invite(TestCity.Association association, String kind, Object target) {
        return as(city.officer(association.place(), Role.HEAD))
                .body(Map.of(kind, List.of(target)))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> entering(String code) {
        return Map.of("code", code, "device", DEVICE);
    }
}
