package jp.kairan.safety.links;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.kairan.evidence.Incident;
import jp.kairan.testing.Calls;

/** A household that was sent a link, and what is asked and answered over it. */
abstract class Linked extends Mailed {
    static final String LINKS = "/api/v1/safety-links/";

    Incident asked(boolean drill, boolean personal) {
        enter(personal);
        Incident check = checks.open(drill, town.place());
        post.ask();
        post.send();
        return check;
    }

    void enter(boolean personal) {
        Calls.as(head)
                .body(TestChecks.contact(
                        house.id(), personal ? checks.resident(house.anyResident()) : null, ContactKind.MAIL, mail))
                .put("/api/v1/safety-contacts")
                .then()
                .statusCode(200);
    }

    String code(Incident check) {
        return checks.code(check, house.id());
    }

    static ValidatableResponse get(String code) {
        return Calls.asNobody().urlEncodingEnabled(false).get(LINKS + code).then();
    }

    static ValidatableResponse answer(String code, Map<String, Object> body) {
        return Calls.asNobody().body(body).post(LINKS + code + "/answers").then();
    }

    Map<String, Object> said(boolean whole, String status) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "sentAt",
                Instant.now(clock).toString(),
                "whole",
                whole,
                "status",
                status));
    }
}
