package jp.kairan.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who came in by the demo's door and speaks to the service as a phone does.
 *
 * @param base where the service listens
 * @param token the access token
 */
record Visitor(String base, String token) {
    private static final Duration DELIVERED = Duration.ofSeconds(60);

    /** Enters by a name of the demo's list. */
    static Visitor as(Service service, String person) {
        return enter(service, Map.of("person", person));
    }

    /** Enters as the owner of an account. */
    static Visitor with(Service service, String account) {
        return enter(service, Map.of("account", account));
    }

    private static Visitor enter(Service service, Map<String, String> who) {
        Response answer = given().baseUri(service.base())
                .contentType(ContentType.JSON)
                .body(who)
                .post("/api/v1/demo/sessions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new Visitor(service.base(), answer.path("accessToken"));
    }

    /** The same phone with the same token, after the service has been started again. */
    Visitor at(Service service) {
        return new Visitor(service.base(), token);
    }

    /** A request with the token. */
    RequestSpecification call() {
        return given().baseUri(base).auth().preemptive().oauth2(token);
    }

    Response get(String path) {
        return call().get(path);
    }

    Response post(String path, Object body) {
        return call().contentType(ContentType.JSON).body(body).post(path);
    }

    Response put(String path, Object body) {
        return call().contentType(ContentType.JSON).body(body).put(path);
    }

    /** Drafts a circular of a unit to everyone under another and publishes it; gives its id. */
    String publish(String unit, String audience, String title, List<String> attachments) {
        Response draft = post(
                "/api/v1/circulars",
                Map.of(
                        "unit",
                        unit,
                        "title",
                        title,
                        "body",
                        "本日 **18時** から\n\n- 場所: 集会所",
                        "category",
                        "CIRCULAR",
                        "audience",
                        List.of(Map.of("kind", "EVERYONE", "unit", audience)),
                        "attachments",
                        attachments));
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        String circular = draft.path("id");
        made(post("/api/v1/circulars/" + circular + "/publication", Map.of()));
        return circular;
    }

    /** Publishes and keeps only that it worked. */
    void made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    /** Subscribes a phone to a unit's area without a name. */
    static void follow(Service service, String unit, String language, String token) {
        Response answer = given().baseUri(service.base())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "unit",
                        unit,
                        "device",
                        Map.of("platform", "ANDROID", "language", language),
                        "address",
                        Map.of("kind", "FCM_TOKEN", "address", token)))
                .post("/api/v1/subscriptions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    /** The item of the inbox that is about a thing, where there is one. */
    Optional<Map<String, Object>> inboxItem(String subject) {
        return Optional.ofNullable(
                get("/api/v1/inbox?limit=50").jsonPath().getMap("items.find { it.subject == '" + subject + "' }"));
    }

    /** Waits until so many runs of a notice are through and nothing waits; gives the delivery report. */
    JsonPath delivered(String notice, int runs) {
        String path = "/api/v1/notices/" + notice + "/delivery";
        await("nothing of the notice waits")
                .atMost(DELIVERED)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> through(get(path), runs));
        return get(path).jsonPath();
    }

    private static boolean through(Response answer, int runs) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<String> states = answer.path("runs.state");
        return states.size() == runs
                && states.stream().noneMatch("SENDING"::equals)
                && answer.<Integer>path("counts.WAITING") == 0;
    }
}
