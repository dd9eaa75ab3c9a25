package jp.kairan.hazards;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;

/** How tests bring in telegrams and look at what they did. */
final class HazardCalls {
    private HazardCalls() {}

    static ValidatableResponse bring(AccountId by, Wire telegram) {
        return bring(by, telegram.bytes(), telegram.fileName());
    }

    static ValidatableResponse bring(AccountId by, byte[] telegram, String fileName) {
        return as(by).contentType("application/xml")
                .queryParam("fileName", fileName)
                .body(telegram)
                .post("/api/v1/telegrams")
                .then();
    }

    /** What was found by an earthquake, oldest first. */
    static List<Map<String, Object>> found(AccountId by, String event) {
        List<Map<String, Object>> all = as(by).queryParam("limit", 200)
                .get("/api/v1/hazard-findings")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return all.stream()
                .filter(finding -> ((List<?>) finding.get("eventIds")).contains(event))
                .sorted(java.util.Comparator.comparing(
                        finding -> finding.get("id").toString()))
                .toList();
    }

    /** What one rule has found by an earthquake. */
    static Map<String, Object> found(AccountId by, String event, String rule) {
        return found(by, event).stream()
                .filter(finding -> rule.equals(finding.get("ruleId")))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** A rule that only {@link Heard} hears of. */
    static Map<String, Object> rule(String threshold, int holdOff, String mode) {
        return new HashMap<>(Map.of(
                "trigger",
                "INTENSITY",
                "threshold",
                threshold,
                "answer",
                "BROADCAST",
                "template",
                Heard.TEMPLATE,
                "holdOffMinutes",
                holdOff,
                "mode",
                mode,
                "enabled",
                true));
    }

    static void drop(AccountId by, String rule) {
        as(by).delete("/api/v1/hazard-rules/" + rule).then();
    }

    static String add(AccountId by, Map<String, Object> rule) {
        return as(by).body(rule)
                .post("/api/v1/hazard-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
