package jp.kairan.demo;

import static io.restassured.RestAssured.given;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A visitor shakes the city, and everything that would follow follows by itself. */
@QuarkusTest
@TestProfile(ShakenDemo.class)
class ShakingTheDemoTest {
    private static final String SHAKES = "/api/v1/demo/shakes";
    private static final Duration SOON = Duration.ofSeconds(20);

    @AfterEach
    void rest() {
        asNobody().delete(SHAKES).then().statusCode(204);
    }

    @Test
    void aShakeAsksTheWholeCityInReality() {
        JsonPath shaken = shake();

        assertThat(shaken.getString("outcome")).isEqualTo("OPENED");
        assertThat(shaken.getString("strength")).isEqualTo("5+");
        String check = shaken.getString("check");
        as("CITY_STAFF")
                .get("/api/v1/safety-checks/" + check)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("drill", equalTo(false));
        as("CITY_STAFF")
                .get("/api/v1/hazard-findings/" + shaken.getString("finding"))
                .then()
                .statusCode(200)
                .body("stage", equalTo("RAISED"))
                .body("turns.mode", equalTo(List.of("AUTOMATIC")));
        as("CITY_STAFF")
                .get("/api/v1/broadcasts/desk?open=true")
                .then()
                .body("items.findAll { it.byRule && it.category == 'EARTHQUAKE' }", hasSize(1));
    }

    @Test
    void aSecondShakeJoinsTheFirst() {
        String check = shake().getString("check");

        JsonPath again = shake();

        assertThat(again.getString("outcome")).isEqualTo("JOINED");
        assertThat(again.getString("check")).isEqualTo(check);
        assertThat(again.getBoolean("answering")).isFalse();
    }

    @Test
    void whoComesAfterTheCalmShakesAnew() {
        String first = shake().getString("check");

        asNobody().delete(SHAKES).then().statusCode(204);

        as("CITY_STAFF").get("/api/v1/safety-checks/" + first).then().body("state", equalTo("CLOSED"));
        as("CITY_STAFF")
                .get("/api/v1/broadcasts/desk?open=true")
                .then()
                .body("items.findAll { it.byRule }", hasSize(0));
        JsonPath second = shake();
        assertThat(second.getString("outcome")).isEqualTo("OPENED");
        assertThat(second.getString("check")).isNotEqualTo(first);
    }

    @Test
    void aCheckThatAnOfficerClosedIsAskedAnewByTheNextShake() {
        String first = shake().getString("check");
        as("CITY_STAFF")
                .body(Map.of("confirm", true))
                .post("/api/v1/safety-checks/" + first + "/closing")
                .then()
                .statusCode(201);

        assertThat(shake().getString("outcome")).isEqualTo("OPENED");
    }

    @Test
    void residentsAnswerByThemselves() {
        JsonPath shaken = shake();
        String check = shaken.getString("check");
        RequestSpecification staff = as("CITY_STAFF");

        assertThat(shaken.getString("outcome")).isEqualTo("OPENED");
        assertThat(shaken.getBoolean("answering")).isTrue();
        await("the board lives").atMost(SOON).until(() -> answered(staff, check) > 10);
    }

    @Test
    void twoWhoShakeAtOnceAskOnce() {
        CompletableFuture<JsonPath> other = CompletableFuture.supplyAsync(ShakingTheDemoTest::shake);

        JsonPath mine = shake();

        Set<String> outcomes =
                new TreeSet<>(List.of(mine.getString("outcome"), other.join().getString("outcome")));
        assertThat(outcomes).containsExactly("JOINED", "OPENED");
        assertThat(other.join().getString("check")).isEqualTo(mine.getString("check"));
    }

    @Test
    void thePushArrivesOnTheVisitorsOwnDeviceAndOnNoOther() {
        RequestSpecification visitor = as("RESIDENT");
        String check = shake().getString("check");

        await("the push arrives")
                .atMost(SOON)
                .until(() -> pushes(visitor).stream()
                        .anyMatch(push -> push.get("data").toString().contains(check)));

        RequestSpecification late = as("RESIDENT");
        assertThat(pushes(late)).isEmpty();
        asNobody().get("/api/v1/demo/pushes").then().statusCode(401);
    }

    private static int answered(RequestSpecification staff, String check) {
        Integer answered = given().spec(staff)
                .get("/api/v1/safety-checks/" + check + "/board")
                .then()
                .statusCode(200)
                .extract()
                .path("own.counts.answered");
        return answered == null ? 0 : answered;
    }

    private static List<Map<String, Object>> pushes(RequestSpecification visitor) {
        return given().spec(visitor)
                .get("/api/v1/demo/pushes")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static JsonPath shake() {
        return asNobody().post(SHAKES).then().statusCode(201).extract().jsonPath();
    }

    private static RequestSpecification as(String person) {
        String token = asNobody()
                .body("{\"person\":\"" + person + "\"}")
                .post("/api/v1/demo/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }
}
