package jp.kairan.hazards;

import static jp.kairan.hazards.HazardCalls.add;
import static jp.kairan.hazards.HazardCalls.drop;
import static jp.kairan.hazards.HazardCalls.rule;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person writes a rule, another agrees; until then it proposes. */
@KairanTest
class RulesOfTwoPersonsTest {
    @Inject
    TestCity city;

    @Inject
    ShippedRules shipped;

    private AccountId writer;
    private AccountId second;
    private String id;

    @BeforeEach
    void settle() {
        writer = city.officer(city.city(), Role.CITY_STAFF);
        second = city.officer(city.city(), Role.CITY_ADMIN);
        shipped.off();
        id = add(writer, rule("7", 0, "AUTOMATIC"));
    }

    @AfterEach
    void tidy() {
        drop(writer, id);
        shipped.on();
    }

    @Test
    void aRuleActsByItselfOnlyOnceASecondPersonHasAgreed() {
        agree(writer, 0).statusCode(409).body("type", endsWith("hazard-rule-second-person"));
        read().body("acts", equalTo("PROPOSE"));

        agree(second, 0).statusCode(201).body("acts", equalTo("AUTOMATIC"));
        agree(second, 0).statusCode(201);
    }

    @Test
    void anyChangeDropsTheAgreement() {
        agree(second, 0).statusCode(201);

        change(second, 0, "6+").statusCode(200).body("acts", equalTo("PROPOSE"));

        agree(second, 1).statusCode(409).body("type", endsWith("hazard-rule-second-person"));
        agree(writer, 1).statusCode(201).body("acts", equalTo("AUTOMATIC"));
    }

    @Test
    void nobodyAgreesToWhatWasChangedSinceOrOnlyProposes() {
        change(writer, 0, "6+").statusCode(200);
        agree(second, 0).statusCode(409).body("type", endsWith("hazard-rule-changed"));
        change(second, 0, "6-").statusCode(409).body("type", endsWith("hazard-rule-changed"));

        String proposing = add(writer, rule("7", 0, "PROPOSE"));
        as(second)
                .body(Map.of("lockVersion", 0))
                .post("/api/v1/hazard-rules/" + proposing + "/approval")
                .then()
                .statusCode(409)
                .body("type", endsWith("hazard-rule-proposes"));
        as(writer).delete("/api/v1/hazard-rules/" + proposing).then().statusCode(204);
    }

    @Test
    void changesAtOnceAreOneChangeAndNoAgreementSurvivesIt() throws Exception {
        List<Callable<Integer>> both = List.of(
                () -> change(writer, 0, "6+").extract().statusCode(),
                () -> change(second, 0, "6-").extract().statusCode(),
                () -> agree(second, 0).extract().statusCode());

        List<Integer> answers = AtOnce.all(both);

        assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.get(2)).isIn(201, 409);
        read().body("lockVersion", equalTo(1)).body("acts", equalTo("PROPOSE"));
    }

    @Test
    void whatNoRuleCanMeanIsRefusedByField() {
        refused("threshold", "8", "threshold");
        refused("hazard", "RAIN", "hazard");
        refused("template", null, "template");
        refused("template", "ひらがな", "template");
        refused("answer", "SAFETY_CHECK", "template");
        refused("trigger", "WARNING", "hazard");
        refused("trigger", "INTENSITY_HINT", "mode");
        refused("holdOffMinutes", 11, "holdOffMinutes");
        refused("windowMinutes", -1, "windowMinutes");
    }

    @Test
    void aTemplateThatNobodyTellsOrThatSuchAReportCannotFillIsRefused() {
        refused("template", "NO_SUCH_TEMPLATE", "template");
        refused("template", "SHELTER_OPENED", "template");
        refused("template", "TSUNAMI_WARNING", "template");
        drop(writer, add(writer, with("template", "EARTHQUAKE")));
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> rule = rule("7", 0, "AUTOMATIC");
        rule.put(field, value);
        return rule;
    }

    private void refused(String field, Object value, String blamed) {
        as(writer)
                .body(with(field, value))
                .post("/api/v1/hazard-rules")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(blamed));
    }

    @Test
    void theShippedRulesAllPropose() {
        as(writer)
                .get("/api/v1/hazard-rules")
                .then()
                .statusCode(200)
                .body("items.findAll { it.changedBy == null }.size()", greaterThanOrEqualTo(11))
                .body("items.findAll { it.changedBy == null && it.acts != 'PROPOSE' }.size()", equalTo(0))
                .body("items.findAll { it.hazard == 'SNOW' && it.answer == 'SAFETY_CHECK' }.size()", equalTo(0));
    }

    @Test
    void onlyCityHallSeesAndChanges() {
        var association = city.association(1, 1);
        AccountId resident = association.houses().get(0).anyResident();
        AccountId head = city.officer(association.place(), Role.HEAD);

        assertThat(calls(() -> asNobody())).containsOnly(401);
        assertThat(calls(() -> as(resident))).containsOnly(403);
        assertThat(calls(() -> as(head))).containsOnly(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nowhere = UUID.randomUUID().toString();

        as(writer).get("/api/v1/hazard-rules/" + nowhere).then().statusCode(404);
        as(writer).delete("/api/v1/hazard-rules/" + nowhere).then().statusCode(404);
        as(writer).get("/api/v1/hazard-findings/" + nowhere).then().statusCode(404);
        as(writer)
                .body(rule("7", 0, "PROPOSE"))
                .put("/api/v1/hazard-rules/" + nowhere)
                .then()
                .statusCode(404);
    }

    private List<Integer> calls(Supplier<RequestSpecification> by) {
        String one = "/api/v1/hazard-rules/" + id;
        return List.of(
                by.get().get("/api/v1/hazard-rules").statusCode(),
                by.get().get(one).statusCode(),
                by.get()
                        .body(rule("7", 0, "PROPOSE"))
                        .post("/api/v1/hazard-rules")
                        .statusCode(),
                by.get().body(rule("7", 0, "PROPOSE")).put(one).statusCode(),
                by.get().body(Map.of("lockVersion", 0)).post(one + "/approval").statusCode(),
                by.get().delete(one).statusCode(),
                by.get().get("/api/v1/hazard-findings").statusCode(),
                by.get().get("/api/v1/hazard-findings/" + UUID.randomUUID()).statusCode(),
                by.get().get("/api/v1/telegrams").statusCode(),
                by.get()
                        .contentType("application/xml")
                        .body("<a/>")
                        .post("/api/v1/telegrams")
                        .statusCode());
    }

    private ValidatableResponse agree(AccountId by, int seen) {
        return as(by).body(Map.of("lockVersion", seen))
                .post("/api/v1/hazard-rules/" + id + "/approval")
                .then();
    }

    private ValidatableResponse change(AccountId by, int seen, String threshold) {
        Map<String, Object> rule = rule(threshold, 0, "AUTOMATIC");
        rule.put("lockVersion", seen);
        return as(by).body(rule).put("/api/v1/hazard-rules/" + id).then();
    }

    private ValidatableResponse read() {
        return as(writer).get("/api/v1/hazard-rules/" + id).then().statusCode(200);
    }
}
