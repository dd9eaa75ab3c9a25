package jp.kairan.identity;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Phones.stranger;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.DeviceId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser can still do whose cookie holds a token that is no longer good. */
@KairanTest
class StaleCookieTest {
    private static final String ACCESS = "__Host-kairan-access-1";
    private static final String REFRESH = "__Host-kairan-refresh-1";
    private static final String PRESENT = "__Host-kairan-present-1";
    private static final String FOLLOWER = "sub." + DeviceId.next() + ".AAAA";

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

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/city", "/api/v1/shelters", "/api/v1/areas", "/api/v1/broadcasts"})
    void whatIsOpenToAllStaysOpenToAFollowerWhoseTokenIsNoLongerGood(String path) {
        Response answer = browser(FOLLOWER).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        forgotten(answer);
    }

    @Test
    void aFollowerWhoseTokenIsNoLongerGoodComesInWithACode() {
        Response entered = browser(FOLLOWER)
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .body(Map.of("code", code(), "device", device(), "name", "金沢 花子"))
                .post("/api/v1/sessions");

        assertThat(entered.statusCode()).isEqualTo(201);
        assertThat(entered.getDetailedCookies().getList(ACCESS))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.getValue()).isNotEmpty());
        assertThat(entered.getCookie(PRESENT)).isEqualTo("1");
    }

    @Test
    void aRefusalTakesTheCookiesThatNoRenewalCanMendAway() {
        Response refused = browser(FOLLOWER).get("/api/v1/me");

        assertThat(refused.statusCode()).isEqualTo(401);
        forgotten(refused);
    }

    @Test
    void aRefreshCookieOfAnotherSecretGoesWithTheRest() {
        Response refused = browser(FOLLOWER).cookie(REFRESH, "A".repeat(86)).get("/api/v1/me");

        assertThat(refused.statusCode()).isEqualTo(401);
        forgotten(refused);
    }

    @Test
    void cookiesThatARenewalMayMendAreLeftToIt() {
        Phone phone = phones.enter(city.account());
        clock.turn(Duration.ofMinutes(11));

        Response refused = browser(phone.accessToken())
                .cookie(REFRESH, phone.refreshToken())
                .get("/api/v1/me");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.getDetailedCookies().asList()).isEmpty();
    }

    @Test
    void aTokenThatAnAppBringsIsRefusedAsEverAndTakesNoCookieAway() {
        Response refused = stranger()
                .header(WebCookies.PERSON, "1")
                .cookie(ACCESS, FOLLOWER)
                .header("Authorization", "Bearer " + FOLLOWER)
                .get("/api/v1/city");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.getDetailedCookies().asList()).isEmpty();
    }

    @Test
    void whoSignsOutLeavesNothingInTheBrowsersCacheAndWhoseSessionIsOverNeither() {
        AccountId account = city.account();
        Phone phone = phones.enter(account);

        Response left = browser(phone.accessToken()).delete("/api/v1/sessions/current");
        Response over = browser(phone.accessToken())
                .cookie(REFRESH, phone.refreshToken())
                .post("/api/v1/sessions/renewal");

        assertThat(List.of(left, over))
                .allSatisfy(
                        answer -> assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\""));
        assertThat(browser(FOLLOWER).post("/api/v1/sessions/renewal").header("Clear-Site-Data"))
                .isNull();
    }

    private static void forgotten(Response answer) {
        assertThat(List.of(ACCESS, REFRESH, PRESENT)).allSatisfy(name -> {
            Cookie cookie = answer.getDetailedCookie(name);
            assertThat(cookie).isNotNull();
            assertThat(cookie.getValue()).isEmpty();
            assertThat(cookie.getMaxAge()).isZero();
        });
    }

    private String code() {
        var association = city.association(1, 1);
        return as(city.officer(association.place(), Role.HEAD))
                .body(Map.of("households", List.of(association.houses().get(0).id())))
                .post("/api/v1/invitations")
                .path("items[0].typed");
    }

    private static Map<String, String> device() {
        return Map.of("platform", "WEB", "label", "母のパソコン", "language", "ja");
    }

    private static RequestSpecification browser(String access) {
        return stranger().header(WebCookies.PERSON, "1").cookie(ACCESS, access);
    }
}
