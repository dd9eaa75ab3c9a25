package jp.kairan.circulars;

import static io.restassured.RestAssured.given;
import static jp.kairan.circulars.Writing.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.BrowsersReached;
import jp.kairan.testing.Calls;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phone;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestBrowser;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestPushService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the officer's request to the browser's screen, and the check whether that works, all over HTTP. */
@KairanTest
@TestProfile(BrowsersReached.class)
class CircularToBrowserTest {
    private static final String CHECKS = "/api/v1/me/device/push-checks";

    @Inject
    TestCity city;

    @Inject
    Phones phones;

    @ConfigProperty(name = BrowsersReached.GATEWAY)
    URI gateway;

    private final TestBrowser browser = TestBrowser.at("https://push.example");
    private TestPushService service;
    private Association association;
    private Phone phone;

    @BeforeEach
    void aBrowserThatSubscribed() {
        service = new TestPushService(gateway.getPort());
        association = city.association(1, 1);
        phone = phones.enter(association.houses().get(0).anyResident());
        phone.calls()
                .body(browser.address())
                .put("/api/v1/me/device/address")
                .then()
                .statusCode(204);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private JsonNode said(TestBrowser to) throws Exception {
        List<TestPushService.Sent> sent = service.sentTo(to);
        return new ObjectMapper().readTree(to.open(sent.get(sent.size() - 1).body()));
    }

    private String begin() {
        return phone.calls()
                .post(CHECKS)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("state", equalTo("SENT"))
                .extract()
                .path("id");
    }

    private void awaitState(String check, String state) {
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        phone.calls().get(CHECKS + "/" + check).path("state").equals(state));
    }

    @Test
    void aCircularArrivesInTheBrowser() throws Exception {
        AccountId head = city.officer(association.place(), Role.HEAD);

        String circular = published(head, association.place());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !service.sentTo(browser).isEmpty());
        assertThat(said(browser).at("/data/kind").asText()).isEqualTo("CIRCULAR");
        assertThat(said(browser).at("/data/subjectId").asText()).isEqualTo(circular);
    }

    @Test
    void aBrowserThatIsGoneIsNotReachableUntilItSubscribesAnew() {
        service.answer(browser, 410);
        published(city.officer(association.place(), Role.HEAD), association.place());

        await().atMost(Duration.ofSeconds(20)).until(() -> !reachable());
        TestBrowser anew = TestBrowser.at("https://push.example");
        phone.calls().body(anew.address()).put("/api/v1/me/device/address");

        assertThat(reachable()).isTrue();
    }

    private boolean reachable() {
        return phone.calls().get("/api/v1/me/devices").path("items[0].reachable");
    }

    @Test
    void aTestPushIsFollowedFromHereToItsArrival() throws Exception {
        String check = begin();
        awaitState(check, "ACCEPTED");

        JsonNode said = said(browser);
        assertThat(said.at("/data/kind").asText()).isEqualTo("PUSH_CHECK");
        assertThat(said.at("/data/subjectId").asText()).isEqualTo(check);
        assertThat(said.at("/notification/title").asText()).isEqualTo("通知の確認");
        phone.calls().put(CHECKS + "/" + check + "/arrival").then().statusCode(204);
        phone.calls().put(CHECKS + "/" + check + "/arrival").then().statusCode(204);
        phone.calls()
                .get(CHECKS + "/" + check)
                .then()
                .body("state", equalTo("ARRIVED"))
                .body("arrivedAt", notNullValue())
                .body("problem", nullValue());
    }

    @Test
    void aTestPushTellsWhatIsWrong() {
        service.answer(browser, 410);
        String gone = begin();
        awaitState(gone, "FAILED");

        phone.calls().get(CHECKS + "/" + gone).then().body("problem", equalTo("ADDRESS_GONE"));
        assertThat(reachable()).isFalse();
        phone.calls()
                .post(CHECKS)
                .then()
                .statusCode(201)
                .body("state", equalTo("FAILED"))
                .body("problem", equalTo("NO_ADDRESS"));
    }

    @Test
    void aPushServiceThatDoesNotAnswerIsUnavailableAndAnArrivalAllTheSameIsBelieved() {
        service.answer(browser, 0);
        String check = begin();
        awaitState(check, "FAILED");

        phone.calls().get(CHECKS + "/" + check).then().body("problem", equalTo("UNAVAILABLE"));
        phone.calls().put(CHECKS + "/" + check + "/arrival").then().statusCode(204);
        awaitState(check, "ARRIVED");
    }

    @Test
    void anAddressOfAnotherKindCannotBeCheckedHere() {
        phone.calls()
                .body("{\"kind\":\"FCM_TOKEN\",\"address\":\"token-" + phone.device() + "\"}")
                .put("/api/v1/me/device/address");
        String check = begin();
        awaitState(check, "FAILED");

        phone.calls().get(CHECKS + "/" + check).then().body("problem", equalTo("NOT_CONFIGURED"));
    }

    @Test
    void aCheckIsItsDevicesAloneAndOthersDoNotLearnOfIt() {
        String check = begin();
        Phone other = phones.enter(phone.account());

        other.calls().get(CHECKS + "/" + check).then().statusCode(404);
        other.calls().put(CHECKS + "/" + check + "/arrival").then().statusCode(404);
        given().get(CHECKS + "/" + check).then().statusCode(401);
        given().post(CHECKS).then().statusCode(401);
        given().put(CHECKS + "/" + check + "/arrival").then().statusCode(401);
        Calls.as(phone.account())
                .post(CHECKS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:device-needed"));
    }

    @Test
    void whoeverChecksOverAndOverWaits() {
        for (int i = 0; i < 6; i++) {
            begin();
        }

        phone.calls().post(CHECKS).then().statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void theSameRequestTwiceIsOneCheck() {
        String key = phone.device().toString();
        String first = phone.calls().header("Idempotency-Key", key).post(CHECKS).path("id");
        String again = phone.calls().header("Idempotency-Key", key).post(CHECKS).path("id");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void anybodyLearnsWithWhatABrowserSubscribes() {
        given().get("/api/v1/web-push/key")
                .then()
                .statusCode(200)
                .body("kind", equalTo("WEB_PUSH"))
                .body("publicKey", matchesPattern("B[A-Za-z0-9_-]{86}"))
                .body("$", not(org.hamcrest.Matchers.hasKey("firebase")));
    }

    @Test
    void readinessSaysThatOnlyBrowsersAreSentTo() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'push' }.data.push", equalTo("sending to browsers alone"));
    }
}
