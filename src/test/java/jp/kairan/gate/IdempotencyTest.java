package jp.kairan.gate;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.Phones;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class IdempotencyTest {
    @Inject
    TestCity city;

    private Association association;
    private AccountId head;
    private String key;

    @BeforeEach
    void settle() {
        association = city.association(1, 1);
        head = city.officer(association.place(), Role.HEAD);
        key = UUID.randomUUID().toString();
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndDoTheThingOnce() {
        Response first = add(head, key, "2班");
        Response again = add(head, key, "2班");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(first.header("Location")).endsWith(first.<String>path("id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(names()).containsExactly("1班", "2班");
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        add(head, key, "2班");
        add(head, key, "3班").then().statusCode(422).body("type", endsWith("idempotency-key-reused"));
        assertThat(names()).containsExactly("1班", "2班");
    }

    @Test
    void ofManyAtOnceOneDoesTheThing() throws Exception {
        List<Response> answers = AtOnce.times(8, () -> add(head, key, "2班"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        assertThat(names()).containsExactly("1班", "2班");
    }

    @Test
    void whatWasRolledBackFreesItsKey() {
        as(head).header("Idempotency-Key", key)
                .body(Map.of("parent", UUID.randomUUID(), "kind", "GROUP", "name", "2班"))
                .post("/api/v1/units")
                .then()
                .statusCode(404);
        add(head, key, "2班").then().statusCode(201);
    }

    @Test
    void theKeyOfAnotherAccountIsAnotherKey() {
        AccountId secretary = city.officer(association.place(), Role.SECRETARY);
        String one = add(head, key, "2班").path("id");
        String other = add(secretary, key, "2班").path("id");
        assertThat(other).isNotNull().isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "123456789012345", "1234567890 123456", "1234567890\t123456"})
    void aKeyOfAnotherShapeIsRefused(String shape) {
        add(head, shape, "2班").then().statusCode(400).body("type", endsWith("idempotency-key-invalid"));
    }

    @Test
    void aKeyIsAtMost128Characters() {
        add(head, "k".repeat(128), "2班").then().statusCode(201);
        add(head, "k".repeat(129), "2班").then().statusCode(400);
    }

    @Test
    void anAnswerThatSaysNotYetIsNotRemembered() {
        as(head).body(Map.of("enrolment", "APPROVAL"))
                .patch("/api/v1/units/" + association.place().id())
                .then()
                .statusCode(200);
        Response asked = Phones.stranger()
                .body(Map.of("unit", association.place().id(), "name", "金沢 花子", "address", "米泉町1-2"))
                .post("/api/v1/enrolments");
        Map<String, Object> claim =
                Map.of("claim", asked.path("claim"), "device", Map.of("platform", "ANDROID", "label", "新しいスマホ"));
        claimed(claim).then().statusCode(202);
        as(head).body(Map.of("household", association.houses().get(0).id()))
                .post("/api/v1/enrolments/" + asked.path("id") + "/approval")
                .then()
                .statusCode(204);
        Response in = claimed(claim);
        assertThat(in.statusCode()).isEqualTo(201);
        assertThat(claimed(claim).asString()).isEqualTo(in.asString());
    }

    private Response claimed(Map<String, Object> claim) {
        return Phones.stranger().header("Idempotency-Key", key).body(claim).post("/api/v1/enrolments/claim");
    }

    private Response add(AccountId by, String key, String name) {
        return as(by).header("Idempotency-Key", key)
                .body(Map.of("parent", association.place().id(), "kind", "GROUP", "name", name))
                .post("/api/v1/units");
    }

    private List<String> names() {
        return as(head).get("/api/v1/units?parent=" + association.place().id()).path("items.name");
    }
}
