package jp.kairan.events;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;

/** How tests answer. */
final class Answering {
    private Answering() {}

    static final String ANSWER = "/api/v1/occurrences/{id}/answer";
    static final String DESK = "/api/v1/occurrences/{id}/answers";

    static Map<String, Object> attend(int adults) {
        return new LinkedHashMap<>(Map.of("state", "ATTEND", "adults", adults));
    }

    static Map<String, Object> absent() {
        return new LinkedHashMap<>(Map.of("state", "ABSENT"));
    }

    static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        body.put(key, value);
        return body;
    }

    static ValidatableResponse give(AccountId who, OccurrenceId date, Map<String, ?> body) {
        return as(who).body(body).put(ANSWER, date.value()).then();
    }

    static ValidatableResponse give(AccountId who, OccurrenceId date, HouseholdId house, Map<String, ?> body) {
        return as(who).queryParam("household", house.toString())
                .body(body)
                .put(ANSWER, date.value())
                .then();
    }

    static ValidatableResponse own(AccountId who, OccurrenceId date) {
        return as(who).get(ANSWER, date.value()).then();
    }

    static ValidatableResponse withdraw(AccountId who, OccurrenceId date) {
        return as(who).delete(ANSWER, date.value()).then();
    }

    static ValidatableResponse enter(
            AccountId officer, OccurrenceId date, Party party, Object id, String source, Map<String, ?> answer) {
        return as(officer)
                .body(Map.of("source", source, "answer", answer))
                .put(DESK + "/{party}/{partyId}", date.value(), party, id.toString())
                .then();
    }

    static ValidatableResponse guest(AccountId officer, OccurrenceId date, String name, Map<String, ?> answer) {
        return as(officer)
                .body(Map.of("name", name, "entry", Map.of("source", "DESK", "answer", answer)))
                .post(DESK, date.value())
                .then();
    }

    static ValidatableResponse desk(AccountId officer, OccurrenceId date, String what) {
        return as(officer).get("/api/v1/occurrences/{id}/" + what, date.value()).then();
    }

    static String problem(String slug) {
        return "urn:kairan:problem:" + slug;
    }
}
