package jp.kairan.watch;

import static io.restassured.RestAssured.given;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.Keys;

/** What devices and phones send about watching over households. */
final class WatchCalls {
    static final String DEVICES = "/api/v1/watch-devices";
    static final String EVENTS = "/api/v1/watch-events";
    static final String RULES = "/api/v1/watch-rules";
    static final String PAUSES = "/api/v1/watch-pauses";
    static final String TEAMS = "/api/v1/watch-teams";
    static final String ALERTS = "/api/v1/watch-alerts";

    private WatchCalls() {}

    /** A device in somebody's house: it knows its id and its secret. */
    record Thing(String id, String secret) {
        String event(long counter, String event) {
            return "{\"device\":\"%s\",\"events\":[{\"counter\":%d,\"event\":\"%s\"}]}".formatted(id, counter, event);
        }

        String event(long counter, String event, Instant at, Instant sentAt) {
            return "{\"device\":\"%s\",\"sentAt\":\"%s\",\"events\":[{\"counter\":%d,\"at\":\"%s\",\"event\":\"%s\"}]}"
                    .formatted(id, sentAt, counter, at, event);
        }

        String sign(String body) {
            byte[] mac = Keys.hmac(HexFormat.of().parseHex(secret), body.getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac);
        }

        Response send(String body) {
            return post(body, sign(body));
        }

        /** Says it and is believed; what became of it. */
        String say(long counter, String event) {
            return send(event(counter, event)).then().statusCode(200).extract().path("results[0].outcome");
        }
    }

    static Response post(String body, String signature) {
        var request = given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8));
        return (signature == null ? request : request.header("Kairan-Signature", signature)).post(EVENTS);
    }

    static Response forward(List<Map<String, String>> pieces) {
        return asNobody().body(Map.of("items", pieces)).post(EVENTS + "/forwarded");
    }

    static Map<String, Object> wish(HouseholdId house, String kind) {
        return new HashMap<>(Map.of(
                "household",
                house.toString(),
                "kind",
                kind,
                "label",
                "廊下",
                "drills",
                false,
                "consent",
                "WRITTEN",
                "consentOn",
                "2021-08-30"));
    }

    static Thing registered(AccountId by, HouseholdId house, String kind) {
        return registered(by, wish(house, kind));
    }

    static Thing registered(AccountId by, Map<String, Object> wish) {
        var answer = as(by).body(wish).post(DEVICES).then().statusCode(201).extract();
        return new Thing(answer.path("device.id"), answer.path("secret"));
    }

    /** The rules of the city as they are shipped, because other tests send others. */
    static void shippedRules(AccountId admin) {
        as(admin)
                .body(Map.of(
                        "rules",
                        List.of(
                                rule("BULB", "ON_FOR", 8),
                                rule("BULB", "OFF_FOR", 24),
                                rule("SENSOR", "SILENT_FOR", 24))))
                .put(RULES)
                .then()
                .statusCode(200);
    }

    static Map<String, Object> rule(String kind, String condition, int hours) {
        return Map.of("kind", kind, "condition", condition, "hours", hours, "enabled", true);
    }

    static Response team(AccountId by, HouseholdId house, List<Map<String, String>> members) {
        return as(by).body(Map.of("consent", "WRITTEN", "consentOn", "2021-08-30", "members", members))
                .put(TEAMS + "/" + house);
    }

    static Map<String, String> part(String relation) {
        return Map.of("relation", relation);
    }

    static Map<String, String> person(String relation, AccountId account) {
        return Map.of("relation", relation, "account", account.toString());
    }

    static List<String> alerts(AccountId by) {
        return as(by).get(ALERTS).then().statusCode(200).extract().path("items.id");
    }

    /** The reason of each alert that somebody is told of. */
    static List<String> reasons(AccountId by) {
        return as(by).get(ALERTS).then().statusCode(200).extract().path("items.reason");
    }

    static Response message(AccountId by, String alert, String text) {
        return as(by).body(Map.of("key", UUID.randomUUID().toString(), "text", text))
                .post(ALERTS + "/" + alert + "/messages");
    }

    static Response take(AccountId by, String alert) {
        return as(by).post(ALERTS + "/" + alert + "/taking");
    }

    static Response close(AccountId by, String alert, String found) {
        return as(by).body(Map.of("found", found)).post(ALERTS + "/" + alert + "/closing");
    }
}
