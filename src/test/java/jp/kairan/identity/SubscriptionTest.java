package jp.kairan.identity;

import static jp.kairan.testing.Calls.asNobody;
import static jp.kairan.testing.Phones.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class SubscriptionTest {
    private static final String CURRENT = "/api/v1/subscriptions/current";

    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Inject
    People people;

    @Test
    void somebodyWithoutANameFollowsAnAreaAndMovesToAnother() {
        var first = city.federation();
        var second = city.association(1, 1).place();
        String token = "token-" + UUID.randomUUID();
        JsonPath subscribed =
                subscribe(first.id(), token).then().statusCode(201).extract().jsonPath();

        by(subscribed).get(CURRENT).then().statusCode(200).body("name", equalTo(first.name()));
        by(subscribed)
                .body(Map.of("unit", second.id()))
                .patch(CURRENT)
                .then()
                .statusCode(200)
                .body("unit", equalTo(second.id().toString()));
        assertThat(people.activeDevices(token)).isEqualTo(1);
    }

    @Test
    void aSubscriberChoosesAnotherLanguage() {
        JsonPath subscribed =
                subscribe(city.city().id(), "token-" + UUID.randomUUID()).jsonPath();
        by(subscribed).get(CURRENT).then().body("language", equalTo("ja"));

        by(subscribed)
                .body(Map.of("language", "vi"))
                .patch(CURRENT)
                .then()
                .statusCode(200)
                .body("language", equalTo("vi"))
                .body("unit", equalTo(city.city().id().toString()));

        by(subscribed).get(CURRENT).then().body("language", equalTo("vi"));
        assertThat(people.audited(subscribed.getString("device"))).containsExactly("AreaSubscribed", "DeviceChanged");
        by(subscribed).body(Map.of("language", "VI!")).patch(CURRENT).then().statusCode(400);
        by(subscribed).body(Map.of()).patch(CURRENT).then().statusCode(400);
        asNobody().body(Map.of("language", "vi")).patch(CURRENT).then().statusCode(401);
    }

    @Test
    void theTokenOpensNothingButTheSubscription() {
        JsonPath subscribed =
                subscribe(city.city().id(), "token-" + UUID.randomUUID()).jsonPath();

        by(subscribed).get("/api/v1/me").then().statusCode(401);
        by(subscribed).get("/api/v1/sessions").then().statusCode(401);
        by(subscribed).get("/api/v1/me/devices").then().statusCode(401);
        by(subscribed).get("/api/v1/audit").then().statusCode(401);
    }

    @Test
    void whoUnsubscribesIsForgottenTogetherWithTheAddress() {
        String token = "token-" + UUID.randomUUID();
        JsonPath subscribed = subscribe(city.city().id(), token).jsonPath();

        by(subscribed).delete(CURRENT).then().statusCode(204);

        assertThat(people.activeDevices(token)).isZero();
        by(subscribed).get(CURRENT).then().statusCode(401);
        by(subscribed).delete(CURRENT).then().statusCode(401);
    }

    @Test
    void theAddressMovesToTheSubscriberWhoBringsIt() {
        String token = "token-" + UUID.randomUUID();
        subscribe(city.city().id(), token).then().statusCode(201);
        JsonPath second =
                subscribe(city.city().id(), "token-" + UUID.randomUUID()).jsonPath();

        by(second)
                .body(Map.of("kind", "FCM_TOKEN", "address", token))
                .put(CURRENT + "/address")
                .then()
                .statusCode(204);

        assertThat(people.activeDevices(token)).isEqualTo(1);
    }

    @Test
    void aGroupIsNoAreaAndNeitherIsWhatDoesNotExist() {
        subscribe(city.association(1, 1).groups().get(0).id(), "token").then().statusCode(404);
        subscribe(UUID.randomUUID(), "token").then().statusCode(404);
        var closed = city.association(1, 1).place();
        people.close(closed);
        subscribe(closed.id(), "token").then().statusCode(404);
        stranger().body(Map.of()).post("/api/v1/subscriptions").then().statusCode(400);
    }

    @Test
    void whoHasNoSubscriptionHasNone() {
        asNobody().get(CURRENT).then().statusCode(401);
        asNobody().body(Map.of("unit", UUID.randomUUID())).patch(CURRENT).then().statusCode(401);
        asNobody()
                .body(Map.of("kind", "FCM_TOKEN", "address", "x"))
                .put(CURRENT + "/address")
                .then()
                .statusCode(401);
        phones.enter(city.account()).calls().get(CURRENT).then().statusCode(401);
    }

    @Test
    void aForgedTokenIsRefused() {
        JsonPath mine =
                subscribe(city.city().id(), "token-" + UUID.randomUUID()).jsonPath();
        JsonPath other =
                subscribe(city.city().id(), "token-" + UUID.randomUUID()).jsonPath();
        String forged = mine.getString("token").replace(mine.getString("device"), other.getString("device"));

        asNobody()
                .header("Authorization", "Bearer " + forged)
                .delete(CURRENT)
                .then()
                .statusCode(401);
        by(other).get(CURRENT).then().statusCode(200);
    }

    private static Response subscribe(Object unit, String token) {
        return stranger()
                .body(Map.of(
                        "unit",
                        unit,
                        "device",
                        Map.of("platform", "ANDROID"),
                        "address",
                        Map.of("kind", "FCM_TOKEN", "address", token)))
                .post("/api/v1/subscriptions");
    }

    private static RequestSpecification by(JsonPath subscribed) {
        return asNobody().header("Authorization", "Bearer " + subscribed.getString("token"));
    }
}
