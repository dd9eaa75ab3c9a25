package jp.kairan.audit;

import static io.restassured.RestAssured.given;
import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import jakarta.inject.Inject;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class AuditOverHttpTest {
    @Inject
    TestCity city;

    @Test
    void nobodyWithoutASessionReadsTheAudit() {
        given().get("/api/v1/audit")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kairan:problem:unauthenticated"));
    }

    @Test
    void theHeadOfAnAssociationMayNotReadIt() {
        var head = city.officer(city.association(1, 1).place(), Role.HEAD);
        as(head).get("/api/v1/audit").then().statusCode(403);
    }

    @Test
    void aCityAdministratorReadsIt() {
        var admin = city.officer(city.city(), Role.CITY_ADMIN);
        as(admin).get("/api/v1/audit").then().statusCode(200).body("$", hasKey("items"));
    }
}
