package jp.kairan.broadcasts;

import static jp.kairan.broadcasts.BroadcastCalls.sent;
import static jp.kairan.broadcasts.BroadcastCalls.template;
import static jp.kairan.testing.Phones.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.BrowsersReached;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestBrowser;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestPushService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who follows an area without a name is reached in their browser as its members are. */
@KairanTest
@TestProfile(BrowsersReached.class)
class BroadcastToFollowerTest {
    private static final String FOLLOWING = "/api/v1/subscriptions";

    @Inject
    TestCity city;

    @Inject
    Clock clock;

    @ConfigProperty(name = BrowsersReached.GATEWAY)
    URI gateway;

    private final TestBrowser browser = TestBrowser.at("https://push.example");
    private TestPushService service;
    private Association followed;
    private Map<String, String> cookies;

    @BeforeEach
    void aFollowerWhoAgreed() {
        service = new TestPushService(gateway.getPort());
        followed = city.association(1, 1);
        cookies = stranger()
                .header("X-Kairan-Person", "1")
                .body(Map.of(
                        "unit",
                        followed.place().id(),
                        "device",
                        Map.of("platform", "WEB", "label", "見学者", "language", "vi")))
                .post(FOLLOWING)
                .then()
                .statusCode(201)
                .body("token", nullValue())
                .extract()
                .cookies();
        follower()
                .body(browser.address())
                .put(FOLLOWING + "/current/address")
                .then()
                .statusCode(204);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void whatTheCitySaysToTheAreaArrivesAndCanBeReadByAnybody() throws Exception {
        String broadcast = evacuation(followed);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !service.sentTo(browser).isEmpty());
        JsonNode said = new ObjectMapper()
                .readTree(browser.open(service.sentTo(browser).get(0).body()));
        assertThat(said.at("/data/kind").asText()).isEqualTo("BROADCAST");
        assertThat(said.at("/data/subjectId").asText()).isEqualTo(broadcast);
        stranger().get("/api/v1/broadcasts/" + broadcast).then().statusCode(200);
    }

    @Test
    void whatIsSaidElsewhereOrAfterTheEndDoesNot() {
        TestBrowser neighbour = TestBrowser.at("https://push.example");
        Association elsewhere = city.association(1, 1);
        follow(elsewhere, neighbour);

        follower().delete(FOLLOWING + "/current").then().statusCode(204);
        evacuation(followed);
        evacuation(elsewhere);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !service.sentTo(neighbour).isEmpty());
        assertThat(service.sentTo(browser)).isEmpty();
        assertThat(service.sentTo(neighbour)).hasSize(1);
    }

    private void follow(Association area, TestBrowser with) {
        stranger()
                .body(Map.of(
                        "unit", area.place().id(),
                        "device", Map.of("platform", "WEB", "label", "見学者", "language", "ja"),
                        "address", with.address()))
                .post(FOLLOWING)
                .then()
                .statusCode(201);
    }

    private String evacuation(Association area) {
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        Map<String, String> details = Map.of("time", Instant.now(clock).toString());
        return sent(staff, template("EVACUATION_LEVEL4", details, area.place().id()));
    }

    private RequestSpecification follower() {
        return stranger().header("X-Kairan-Person", "1").cookies(cookies);
    }
}
