package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KairanTest
class TreeOfUnitsTest {
    @Inject
    TestCity city;

    private AccountId admin;
    private Place federation;

    @BeforeEach
    void settle() {
        admin = city.officer(city.city(), Role.CITY_ADMIN);
        federation = city.federation();
    }

    @Test
    void aNewUnitStandsBelowItsParent() {
        as(admin)
                .body(Map.of("parent", federation.id(), "kind", "ASSOCIATION", "name", "米泉　町会", "nameKana", "ﾖﾈｲｽﾞﾐ"))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("path", startsWith(federation.path().value()))
                .body("nameKana", equalTo("ヨネイズミ"))
                .body("enrolment", equalTo("CODE"))
                .body("closedOn", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "CITY,FEDERATION", "FEDERATION,FEDERATION", "GROUP,FEDERATION", "FEDERATION,ASSOCIATION",
        "ASSOCIATION,ASSOCIATION", "GROUP,GROUP", "ORGANISATION,GROUP", "ASSOCIATION,ORGANISATION"
    })
    void aKindThatDoesNotFitIsRefused(UnitKind kind, UnitKind below) {
        Place parent = below == UnitKind.FEDERATION ? federation : city.unit(federation, below, "試験");
        as(admin)
                .body(Map.of("parent", parent.id(), "kind", kind, "name", "試験"))
                .post("/api/v1/units")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("kind"));
    }

    @Test
    void anOrganisationSaysWhatSortOfBodyItIs() {
        Map<String, Object> body =
                new HashMap<>(Map.of("parent", federation.id(), "kind", "ORGANISATION", "name", "試験公民館"));
        as(admin)
                .body(body)
                .post("/api/v1/units")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("organisationKind"));
        body.put("organisationKind", "COMMUNITY_CENTRE");
        as(admin).body(body).post("/api/v1/units").then().statusCode(201).body("kind", equalTo("ORGANISATION"));
    }

    @Test
    void unitsAreListedInTheOrderOfTheirComingPageByPage() {
        for (int i = 1; i <= 5; i++) {
            city.unit(federation, UnitKind.ASSOCIATION, "第" + i + "町会");
        }
        String url = "/api/v1/units?limit=3&kind=ASSOCIATION&parent=" + federation.id();
        String next = as(admin)
                .get(url)
                .then()
                .statusCode(200)
                .body("items.name", contains("第1町会", "第2町会", "第3町会"))
                .extract()
                .path("next");
        as(admin)
                .get(url + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.name", contains("第4町会", "第5町会"))
                .body("next", nullValue());
        as(admin).get("/api/v1/units?cursor=AAAA").then().statusCode(400);
    }

    @Test
    void aUnitIsFoundAnywhereBelowAndNotBeside() {
        Place association = city.unit(federation, UnitKind.ASSOCIATION, "探索町会");
        city.unit(association, UnitKind.GROUP, "探索12班");
        city.unit(city.federation(), UnitKind.ASSOCIATION, "探索町会");
        as(admin)
                .queryParam("q", "探索 １２")
                .get("/api/v1/units?parent=" + federation.id())
                .then()
                .statusCode(200)
                .body("items.name", contains("探索12班"));
        as(admin)
                .queryParam("q", "探索")
                .get("/api/v1/units?parent=" + federation.id())
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void theCityIsTheRoot() {
        as(admin)
                .get("/api/v1/units/root")
                .then()
                .statusCode(200)
                .body("id", equalTo(city.city().id().toString()))
                .body("kind", equalTo("CITY"));
    }

    @Test
    void aHeadAdjustsTheirOwnAssociationButDoesNotRenameIt() {
        Place association = city.unit(federation, UnitKind.ASSOCIATION, "試験町会");
        AccountId head = city.officer(association, Role.HEAD);
        String url = "/api/v1/units/" + association.id();
        as(head).body("{\"enrolment\":\"APPROVAL\",\"quietHours\":{\"from\":\"21:00:00\",\"to\":\"07:00:00\"}}")
                .patch(url)
                .then()
                .statusCode(200)
                .body("enrolment", equalTo("APPROVAL"))
                .body("quietFrom", startsWith("21:00"));
        as(head).body(Map.of("name", "別町会")).patch(url).then().statusCode(403);
        as(head).body("{\"quietHours\":{\"from\":\"21:00:00\"}}")
                .patch(url)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("quietHours"));
        as(head).body("{\"quietHours\":{\"from\":\"00:00:00\",\"to\":\"00:00:00\"}}")
                .patch(url)
                .then()
                .statusCode(200)
                .body("quietTo", startsWith("00:00"));
        as(head).body("{\"quietHours\":{}}").patch(url).then().statusCode(200).body("quietFrom", nullValue());
    }

    @Test
    void theFederationRenamesAnAssociationAndItIsFoundByItsNewName() {
        Place association = city.unit(federation, UnitKind.ASSOCIATION, "旧名町会");
        AccountId head = city.officer(federation, Role.HEAD);
        as(head).body(Map.of("name", "新名町会"))
                .patch("/api/v1/units/" + association.id())
                .then()
                .statusCode(200);
        as(head).queryParam("q", "新名")
                .get("/api/v1/units?parent=" + federation.id())
                .then()
                .body("items.id", contains(association.id().toString()));
    }

    @Test
    void aUnitInUseStaysOpenAndAnEmptyOneTakesNothingOnceClosed() {
        Place association = city.unit(federation, UnitKind.ASSOCIATION, "試験町会");
        Place group = city.unit(association, UnitKind.GROUP, "1班");
        String closeAssociation = "/api/v1/units/" + association.id() + "/closure";
        String closeGroup = "/api/v1/units/" + group.id() + "/closure";
        as(admin).post(closeAssociation).then().statusCode(409).body("type", equalTo("urn:kairan:problem:unit-in-use"));
        as(admin).post(closeGroup).then().statusCode(200).body("closedOn", notNullValue());
        as(admin)
                .body(DirectoryCalls.household())
                .post("/api/v1/units/" + group.id() + "/households")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:unit-closed"));
        as(admin).post(closeGroup).then().statusCode(409);
        as(admin).post(closeAssociation).then().statusCode(200);
        as(admin).get("/api/v1/units?parent=" + federation.id()).then().body("items", hasSize(0));
    }

    @Test
    void theOfficesOfAClosedUnitEndThatDay() {
        Place association = city.unit(federation, UnitKind.ASSOCIATION, "試験町会");
        city.officer(association, Role.HEAD);
        as(admin).post("/api/v1/units/" + association.id() + "/closure").then().statusCode(200);
        as(admin).get("/api/v1/units/" + association.id() + "/offices").then().body("items[0].to", notNullValue());
    }
}
