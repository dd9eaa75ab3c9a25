package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Phones.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class BrowserSessionTest {
    private static final Map<String, String> BROWSER = Map.of("platform", "WEB", "label", "母のパソコン", "language", "ja");
    private static final String ACCESS = "__Host-kairan-access-1";
    private static final String REFRESH = "__Host-kairan-refresh-1";

    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aBrowserGetsItsTokensAsCookiesThatNoScriptAndNoOtherSiteSees() {
        Response entered = enter(code(), UUID.randomUUID().toString());

        assertThat(entered.asString()).doesNotContain("Token");
        assertThat(List.of(entered.getDetailedCookie(ACCESS), entered.getDetailedCookie(REFRESH)))
                .allSatisfy(cookie -> {
                    assertThat(cookie.isSecured()).isTrue();
                    assertThat(cookie.isHttpOnly()).isTrue();
                    assertThat(cookie.getSameSite()).isEqualTo("Strict");
                    assertThat(cookie.getPath()).isEqualTo("/");
                    assertThat(cookie.getDomain()).isNull();
                });
        assertThat(entered.getDetailedCookie("__Host-kairan-present-1"))
                .satisfies(cookie -> assertThat(cookie.getValue()).isEqualTo("1"))
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isFalse());
        assertThat(entered.getHeader("Cache-Control")).isEqualTo("no-store");
        browser(entered).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void aRepeatOfALostAnswerSetsTheCookiesAgainAndShowsNoToken() {
        String code = code();
        String key = UUID.randomUUID().toString();
        Response first = enter(code, key);

        Response again = enter(code, key);

        assertThat(again.asString()).doesNotContain("Token").isEqualTo(first.asString());
        assertThat(again.getCookie(REFRESH)).isEqualTo(first.getCookie(REFRESH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "10", "x", "2"})
    void cookiesCountOnlyBesideTheHeaderThatSaysWhose(String person) {
        Response entered = enter(code(), UUID.randomUUID().toString());
        RequestSpecification call = withCookies(entered);
        if (!person.isEmpty()) {
            call.header(WebCookies.PERSON, person);
        }

        call.get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void aTokenThatIsBroughtGoesBeforeTheCookie() {
        Response entered = enter(code(), UUID.randomUUID().toString());
        var other = city.account();

        browser(entered)
                .header("Authorization", "Bearer " + phones.enter(other).accessToken())
                .get("/api/v1/me")
                .then()
                .body("account", equalTo(other.toString()));
    }

    @Test
    void aRenewalGivesNewCookiesForThePersonOfTheHeader() {
        Response entered = enter(code(), UUID.randomUUID().toString());
        clock.turn(Duration.ofMinutes(11));
        browser(entered).get("/api/v1/me").then().statusCode(401);

        Response renewed = browser(entered).post("/api/v1/sessions/renewal");

        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(renewed.asString()).doesNotContain("Token");
        assertThat(renewed.getCookie(REFRESH)).isNotEqualTo(entered.getCookie(REFRESH));
        browser(renewed).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void aRenewalWithoutTheHeaderOrForAnotherPersonIsRefused() {
        Response entered = enter(code(), UUID.randomUUID().toString());

        withCookies(entered).post("/api/v1/sessions/renewal").then().statusCode(401);
        withCookies(entered)
                .header(WebCookies.PERSON, "2")
                .post("/api/v1/sessions/renewal")
                .then()
                .statusCode(401);
    }

    @Test
    void whoSignsOutLeavesNoCookieBehind() {
        Response entered = enter(code(), UUID.randomUUID().toString());

        Response left = browser(entered).delete("/api/v1/sessions/current");

        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(left.getHeader("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(List.of(left.getDetailedCookie(ACCESS), left.getDetailedCookie(REFRESH)))
                .allSatisfy(cookie -> {
                    assertThat(cookie.getValue()).isEmpty();
                    assertThat(cookie.getMaxAge()).isZero();
                });
        browser(entered).post("/api/v1/sessions/renewal").then().statusCode(401);
    }

    @Test
    void aSubscriptionOfABrowserLiesInACookieToo() {
        Response followed = stranger()
                .header(WebCookies.PERSON, "1")
                .body(Map.of("unit", city.federation().id(), "device", BROWSER))
                .post("/api/v1/subscriptions");

        followed.then().statusCode(201).body("token", nullValue());
        withCookies(followed)
                .header(WebCookies.PERSON, "1")
                .get("/api/v1/subscriptions/current")
                .then()
                .statusCode(200);
    }

    private String code() {
        var association = city.association(1, 1);
        return as(city.officer(association.place(), Role.HEAD))
                .body(Map.of("households", List.of(association.houses().get(0).id())))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].typed");
    }

    private static Response enter(String code, String key) {
        return stranger()
                .header(WebCookies.PERSON, "1")
                .header("Idempotency-Key", key)
                .body(Map.of("code", code, "device", BROWSER, "name", "金沢 花子"))
                .post("/api/v1/sessions");
    }

    private static RequestSpecification browser(Response from) {
        return withCookies(from).header(WebCookies.PERSON, "1");
    }

    private static RequestSpecification withCookies(Response from) {
        RequestSpecification call = stranger();
        for (Cookie cookie : from.getDetailedCookies()) {
            call.cookie(cookie.getName(), cookie.getValue());
        }
        return call;
    }
}
