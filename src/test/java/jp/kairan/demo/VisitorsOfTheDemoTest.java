package jp.kairan.demo;

import static io.restassured.RestAssured.given;
import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two visitors who enter as the same person do not know each other. */
@QuarkusTest
@TestProfile(SmallDemo.class)
class VisitorsOfTheDemoTest {
    private JsonPath one;
    private JsonPath other;

    @BeforeEach
    void twoEnter() {
        one = enter();
        other = enter();
    }

    @Test
    void aVisitorSeesTheDeviceAtHandAlone() {
        by(one).get("/api/v1/me/devices").then().statusCode(200).body("items.id", contains(one.getString("device")));
        by(one).get("/api/v1/sessions")
                .then()
                .statusCode(200)
                .body("items.id", contains(one.getString("session")))
                .body("items[0].current", equalTo(true));
    }

    @Test
    void nobodySignsAnotherVisitorOut() {
        by(one).delete("/api/v1/me/devices/" + other.getString("device")).then().statusCode(404);
        by(one).delete("/api/v1/sessions/" + other.getString("session")).then().statusCode(404);
        by(one).contentType(ContentType.JSON)
                .body("{\"label\":\"mine\"}")
                .patch("/api/v1/me/devices/" + other.getString("device"))
                .then()
                .statusCode(404);

        by(other).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void aVisitorMayLeaveAndTheOtherStays() {
        by(one).delete("/api/v1/sessions/current").then().statusCode(204);

        by(other).get("/api/v1/me").then().statusCode(200);
    }

    private static JsonPath enter() {
        return asNobody()
                .body("{\"person\":\"RESIDENT\"}")
                .post("/api/v1/demo/sessions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification by(JsonPath visitor) {
        return given().header("Authorization", "Bearer " + visitor.getString("accessToken"));
    }
}
