package jp.kairan.identity;

import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
@TestProfile(CityIdp.class)
class CityStaffTest {
    @Inject
    TestCity city;

    @Inject
    People people;

    @Inject
    Phones phones;

    private final String subject = "staff-" + UUID.randomUUID();

    @BeforeEach
    void theCityHasItsCode() {
        people.code(city.city(), "OIDC-CITY");
    }

    @Test
    void theProvidersGroupIsAnOfficeForTheRequest() {
        Response me = with(CityIdp.token(subject, "kairan", List.of("広報課", "知らない課")));

        me.then()
                .statusCode(200)
                .body("offices", hasSize(1))
                .body("offices[0].role", equalTo("CITY_ADMIN"))
                .body("session", nullValue());
    }

    @Test
    void aGroupThatNobodyConfiguredIsNoOffice() {
        with(CityIdp.token(subject, "kairan", List.of("知らない課")))
                .then()
                .statusCode(200)
                .body("offices", hasSize(0));
    }

    @Test
    void theSamePersonHasTheSameAccountEvenWhenFirstSeenTwiceAtOnce() throws Exception {
        String token = CityIdp.token(subject, "kairan", List.of());

        List<String> accounts = AtOnce.times(6, () -> with(token).<String>path("account"));

        assertThat(accounts.stream().distinct()).hasSize(1).doesNotContainNull();
        assertThat(people.audited(accounts.get(0))).containsExactly("StaffAccountOpened");
    }

    @Test
    void tokensOfOurOwnPhonesStillWork() {
        phones.enter(city.account()).calls().get("/api/v1/me").then().statusCode(200);
        asNobody()
                .body(Map.of("refreshToken", phones.enter(city.account()).refreshToken()))
                .post("/api/v1/sessions/refresh")
                .then()
                .statusCode(200);
    }

    @Test
    void tokensForAnotherServiceOrOfAnotherSignerAreRefused() {
        with(CityIdp.token(subject, "payroll", List.of("広報課"))).then().statusCode(401);
        with(CityIdp.forged(subject))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:kairan:problem:unauthenticated"));
        with("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.").then().statusCode(401);
        with("opaque").then().statusCode(401);
    }

    private static Response with(String token) {
        return asNobody().header("Authorization", "Bearer " + token).get("/api/v1/me");
    }
}
