package jp.kairan.broadcasts;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.UnitId;

/** How tests of broadcasts speak to the service. */
public final class BroadcastCalls {
    private BroadcastCalls() {}

    /** A message in an officer's own words, harmless unless a test says otherwise. */
    public static Map<String, Object> words(String title, UnitId... units) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("department", "危機管理課");
        entry.put("category", "NEWS");
        entry.put("words", Map.of("title", title, "body", "くわしくはお問い合わせください。"));
        entry.put("area", Map.of("units", List.of(units)));
        return entry;
    }

    /** A message by template. */
    public static Map<String, Object> template(String template, Map<String, ?> details, UnitId... units) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("department", "危機管理課");
        entry.put("template", template);
        entry.put("details", details);
        entry.put("area", Map.of("units", List.of(units)));
        return entry;
    }

    /** Begins a broadcast and submits it. */
    public static Response send(AccountId by, Map<String, Object> entry, boolean drill) {
        return as(by).body(Map.of("message", entry, "drill", drill, "send", true))
                .post("/api/v1/broadcasts");
    }

    /** Begins a broadcast that is real, submits it, and gives its id. */
    public static String sent(AccountId by, Map<String, Object> entry) {
        return send(by, entry, false).then().statusCode(201).extract().path("id");
    }

    /** Where it stands, for those who handle it. */
    public static JsonPath desk(AccountId by, String id) {
        return as(by).get("/api/v1/broadcasts/" + id + "/draft")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Takes a step with the lock version of now. */
    public static Response step(AccountId by, String id, String step) {
        return as(by).body(Map.of("lockVersion", desk(by, id).getInt("lockVersion")))
                .post("/api/v1/broadcasts/" + id + "/" + step);
    }

    /** What anybody reads of it. */
    public static JsonPath read(String id, String language) {
        return asNobody()
                .header("Accept-Language", language)
                .get("/api/v1/broadcasts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The caller's newest item in the inbox that is about the broadcast, or null. */
    public static Map<String, Object> inbox(AccountId reader, String id) {
        return as(reader)
                .get("/api/v1/inbox?limit=50")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.subject == '" + id + "' && it.kind == 'BROADCAST' }");
    }
}
