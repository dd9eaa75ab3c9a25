package jp.kairan.audit;

import static io.restassured.RestAssured.given;
import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.Test;

@KairanTest
class AuditOverHttpTest {
    @Inject
    TestCity city;

    @Inject
    Chains chains;

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

    @Test
    void aHeadThatWasWrittenDownIsFoundAgain() {
        var admin = city.officer(city.city(), Role.CITY_ADMIN);
        chains.sealedAct("WrittenDown");
        JsonPath report = as(admin)
                .get("/api/v1/audit/chain")
                .then()
                .statusCode(200)
                .body("damages", empty())
                .body("damagesInAll", equalTo(0))
                .body("batches", greaterThan(0))
                .extract()
                .jsonPath();

        check(admin, report.getLong("head.no"), report.getString("head.hash"))
                .statusCode(200)
                .body("damages", empty());
        check(admin, report.getLong("head.no"), "0".repeat(64))
                .body("damages.kind", contains("REWRITTEN"))
                .body("damages[0].batch", equalTo(report.getInt("head.no")));
        check(admin, 900_000_000L, "0".repeat(64)).body("damages.kind", contains("CUT_OFF"));
    }

    @Test
    void halfAHeadIsNone() {
        var admin = city.officer(city.city(), Role.CITY_ADMIN);
        as(admin).get("/api/v1/audit/chain?no=1").then().statusCode(400);
        as(admin).get("/api/v1/audit/chain?hash=" + "0".repeat(64)).then().statusCode(400);
        check(admin, 1, "x").statusCode(400);
        check(admin, 0, "0".repeat(64)).statusCode(400);
    }

    @Test
    void onlyCityAdministratorsCheckTheChain() {
        given().get("/api/v1/audit/chain").then().statusCode(401);
        check(city.officer(city.city(), Role.CITY_STAFF), 1, "0".repeat(64)).statusCode(403);
    }

    private static ValidatableResponse check(AccountId who, long no, String hash) {
        return as(who).get("/api/v1/audit/chain?no={no}&hash={hash}", no, hash).then();
    }
}
