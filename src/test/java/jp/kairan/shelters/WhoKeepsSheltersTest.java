package jp.kairan.shelters;

import static jp.kairan.shelters.ShelterCalls.add;
import static jp.kairan.shelters.ShelterCalls.form;
import static jp.kairan.shelters.ShelterCalls.name;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WhoKeepsSheltersTest {
    @Inject
    TestCity city;

    @Inject
    Sql sql;

    private AccountId staff;
    private String shelter;

    @BeforeEach
    void settle() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        shelter = add(staff, form(name(), 36.5, 136.6));
    }

    @Test
    void anybodyReadsAndNobodyInParticularChanges() {
        asNobody().get("/api/v1/shelters").then().statusCode(200);
        asNobody().get("/api/v1/shelters/" + shelter).then().statusCode(200);
        asNobody()
                .body(Map.of("latitude", 36.5, "longitude", 136.6))
                .post("/api/v1/shelters/nearest")
                .then()
                .statusCode(200);
        assertThat(changes(() -> asNobody())).containsOnly(401);
    }

    @Test
    void aResidentAndAnOfficerOfAnAssociationChangeNothing() {
        var association = city.association(1, 1);
        AccountId resident = association.houses().get(0).anyResident();
        AccountId head = city.officer(association.place(), Role.HEAD);

        assertThat(changes(() -> as(resident))).containsOnly(403);
        assertThat(changes(() -> as(head))).containsOnly(403);
    }

    @Test
    void aShelterThatIsNotThereIsNotFound() {
        String nowhere = "/api/v1/shelters/" + UUID.randomUUID();

        asNobody().get(nowhere).then().statusCode(404);
        as(staff).body(form(name(), 36.5, 136.6)).put(nowhere).then().statusCode(404);
        as(staff)
                .body(Map.of("state", "OPEN"))
                .post(nowhere + "/statuses")
                .then()
                .statusCode(404);
        as(staff).get(nowhere + "/statuses").then().statusCode(404);
    }

    @Test
    void aCodeBelongsToOneShelter() {
        Map<String, Object> form = form(name(), 36.5, 136.6);
        form.put("code", UUID.randomUUID().toString());
        add(staff, form);

        as(staff)
                .body(form)
                .post("/api/v1/shelters")
                .then()
                .statusCode(409)
                .body("type", endsWith("shelter-code-taken"));
    }

    @Test
    void aFormThatCannotBeTrueIsRefusedByField() {
        refused("longitude", 200);
        refused("longitude", null).body("violations.field", contains("latitude"));
        refused("phone", "鍵の箱").body("violations.field", contains("phone"));
        refused("closedOn", "+99999-01-01").body("violations.field", contains("closedOn"));
        refused("hazards", List.of("METEOR"));
        refused("name", " ").body("violations.field", contains("name"));
    }

    private ValidatableResponse refused(String field, Object value) {
        Map<String, Object> form = form(name(), 36.5, 136.6);
        form.put(field, value);
        return as(staff).body(form).post("/api/v1/shelters").then().statusCode(400);
    }

    @Test
    void everyChangeIsWrittenDownWithoutNames() {
        as(staff)
                .body(form("試験改称館", 36.6, 136.6))
                .put("/api/v1/shelters/" + shelter)
                .then()
                .statusCode(200);
        as(staff).body(Map.of("state", "OPEN", "note", "鍵は北陸さん")).post("/api/v1/shelters/" + shelter + "/statuses");

        List<String> written = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select action, detail::text as detail from audit_entry where actor = ? order by seq",
                        row -> row.text("action") + row.text("detail"),
                        "account:" + staff));
        assertThat(written).hasSize(3);
        assertThat(written.get(0)).startsWith("ShelterAdded");
        assertThat(written.get(1)).startsWith("ShelterEdited").contains("name", "latitude");
        assertThat(written.get(2)).startsWith("ShelterStatusSaid").contains("OPEN");
        assertThat(String.join("", written)).doesNotContain("試験改称館", "北陸", "試験");
    }

    private List<Integer> changes(Supplier<RequestSpecification> by) {
        String one = "/api/v1/shelters/" + shelter;
        return List.of(
                by.get()
                        .body(form(name(), 36.5, 136.6))
                        .post("/api/v1/shelters")
                        .statusCode(),
                by.get().body(form(name(), 36.5, 136.6)).put(one).statusCode(),
                by.get().body(Map.of("state", "OPEN")).post(one + "/statuses").statusCode(),
                by.get().get(one + "/statuses").statusCode(),
                by.get()
                        .contentType("text/csv")
                        .body("名称\n公民館\n")
                        .post("/api/v1/shelter-imports")
                        .statusCode());
    }
}
