package jp.kairan.identity;

import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

/** A browser that follows an area without a name and whose token lies in a cookie. */
@KairanTest
class BrowserSubscriptionTest {
    private static final String ACCESS = "__Host-kairan-access-1";

    @Inject
    TestCity city;

    @Test
    void aSubscriberKeepsTheirCookieAlthoughThereIsNoSessionToRenew() {
        var area = city.federation();
        String token = follow(area);

        Response refused = browser().cookie(ACCESS, token).post("/api/v1/sessions/renewal");

        refused.then().statusCode(401);
        assertThat(refused.detailedCookie(ACCESS)).isNull();
        browser()
                .cookie(ACCESS, token)
                .get("/api/v1/subscriptions/current")
                .then()
                .statusCode(200)
                .body("unit", equalTo(area.id().toString()));
    }

    @Test
    void theCookieGoesWithTheSubscription() {
        Response ended = browser().cookie(ACCESS, follow(city.federation())).delete("/api/v1/subscriptions/current");

        ended.then().statusCode(204);
        assertThat(ended.detailedCookie(ACCESS).getMaxAge()).isZero();
    }

    private static String follow(TestCity.Place area) {
        return browser()
                .body(Map.of("unit", area.id(), "device", Map.of("platform", "WEB")))
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .body("$", not(hasKey("token")))
                .extract()
                .cookie(ACCESS);
    }

    private static RequestSpecification browser() {
        return asNobody().header("X-Kairan-Person", "1");
    }
}
