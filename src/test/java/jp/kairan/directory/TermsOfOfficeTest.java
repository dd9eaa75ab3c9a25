package jp.kairan.directory;

import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class TermsOfOfficeTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    private Association place;
    private AccountId head;
    private AccountId resident;
    private LocalDate today;

    @BeforeEach
    void settle() {
        place = city.association(2, 2);
        head = city.officer(place.place(), Role.HEAD);
        resident = place.houses().get(0).anyResident();
        today = LocalDate.now(clock);
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    @Test
    void anOfficeBeginsAndEndsByItsDatesAlone() {
        appoint(resident, today.plusDays(1), today.plusDays(2)).statusCode(201).body("standing", equalTo("FUTURE"));
        String group = "/api/v1/units/" + place.groups().get(0).id() + "/households";
        as(resident).get(group).then().statusCode(403);
        clock.turn(Duration.ofDays(1));
        as(resident).get(group).then().statusCode(200);
        clock.turn(Duration.ofDays(1));
        as(resident).get(group).then().statusCode(200);
        clock.turn(Duration.ofDays(1));
        as(resident).get(group).then().statusCode(403);
        as(head).get("/api/v1/units/" + place.place().id() + "/offices?below=true&standing=PAST")
                .then()
                .body("items.role", contains("GROUP_LEADER"));
    }

    @Test
    void theListOfAUnitLeavesOutTheUnitsBelowUnlessAsked() {
        appoint(resident, today, null).statusCode(201);
        String url = "/api/v1/units/" + place.place().id() + "/offices";
        as(head).get(url).then().body("items.role", contains("HEAD"));
        as(head).get(url + "?below=true").then().body("items", hasSize(2));
        String next = as(head).get(url + "?below=true&limit=1").path("next");
        as(head).get(url + "?below=true&limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void aResidentWithoutAnAccountGetsOne() {
        String url = "/api/v1/households/" + place.houses().get(0).id() + "/residents";
        String id = as(head).body(Map.of("name", "能登 太郎")).post(url).path("id");
        as(head).body(Map.of("role", "GROUP_LEADER", "resident", id, "from", today))
                .post("/api/v1/units/" + place.groups().get(0).id() + "/offices")
                .then()
                .statusCode(201)
                .body("name", equalTo("能登 太郎"));
        as(head).get(url).then().body("items.find { it.id == '" + id + "' }.signsIn", equalTo(true));
    }

    @Test
    void aRoleThatTheUnitDoesNotKnowIsRefused() {
        for (Role role : Role.values()) {
            if (role != Role.GROUP_LEADER) {
                as(head).body(Map.of("role", role, "account", resident, "from", today))
                        .post("/api/v1/units/" + place.groups().get(0).id() + "/offices")
                        .then()
                        .statusCode(400)
                        .body("violations[0].field", equalTo("role"));
            }
        }
    }

    @Test
    void aUnitHasOneHeadAtATime() {
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        String url = "/api/v1/units/" + place.place().id() + "/offices";
        Map<String, Object> successor =
                new HashMap<>(Map.of("role", "HEAD", "account", resident, "from", today.plusDays(1)));
        as(admin)
                .body(successor)
                .post(url)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:head-taken"));
        String held = as(admin).get(url).path("items[0].id");
        as(admin)
                .body(Map.of("on", today))
                .post("/api/v1/offices/" + held + "/end")
                .then()
                .statusCode(200);
        as(admin).body(successor).post(url).then().statusCode(201);
        as(admin)
                .body(Map.of("on", today.plusDays(1)))
                .post("/api/v1/offices/" + held + "/end")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:office-over"));
    }

    @Test
    void nobodyHoldsTheSameOfficeTwiceInTheSameDays() {
        appoint(resident, today, today.plusDays(5)).statusCode(201);
        appoint(resident, today.plusDays(5), null)
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:office-held"));
        appoint(resident, today.plusDays(6), null).statusCode(201);
    }

    @Test
    void aTermEndsNoEarlierThanItBegins() {
        appoint(resident, today, today.minusDays(1)).statusCode(400).body("violations[0].field", equalTo("to"));
        String id = appoint(resident, today, null).statusCode(201).extract().path("id");
        as(head).body(Map.of("on", today.minusDays(1)))
                .post("/api/v1/offices/" + id + "/end")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("on"));
    }

    @Test
    void nobodyAppointsWhoIsOutOfTheirReach() {
        AccountId stranger = city.association(1, 1).houses().get(0).anyResident();
        appoint(stranger, today, null).statusCode(404);
        appoint(city.account(), today, null).statusCode(404);
        appoint(AccountId.next(), today, null).statusCode(404);
        as(head).body(Map.of("role", "GROUP_LEADER", "from", today))
                .post("/api/v1/units/" + place.groups().get(0).id() + "/offices")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyGivesThemselvesNamesTheyMayNotSee() {
        AccountId federation = city.officer(place.federation(), Role.HEAD);
        var wanted = Map.of("role", "VICE_HEAD", "account", federation, "from", today);
        as(federation)
                .body(wanted)
                .post("/api/v1/units/" + place.place().id() + "/offices")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:kairan:problem:appointment-beyond-reach"));
    }

    @Test
    void theCitysOwnOfficesAreForItsAdministrators() {
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        String url = "/api/v1/units/" + city.city().id() + "/offices";
        var wanted = Map.of("role", "CITY_ADMIN", "account", city.account(), "from", today);
        as(staff).body(wanted).post(url).then().statusCode(403);
        as(city.officer(place.federation(), Role.HEAD))
                .body(wanted)
                .post(url)
                .then()
                .statusCode(404);
        as(admin).body(wanted).post(url).then().statusCode(201);
    }

    @Test
    void theHeadOfAnOrganisationAppointsThePeopleAroundIt() {
        var organisation = city.unit(place.place(), UnitKind.ORGANISATION, "試験公民館");
        AccountId of = city.officer(organisation, Role.HEAD);
        as(of).body(Map.of("role", "SECRETARY", "account", resident, "from", today))
                .post("/api/v1/units/" + organisation.id() + "/offices")
                .then()
                .statusCode(201);
        as(of).get("/api/v1/units/" + place.place().id() + "/offices").then().statusCode(404);
    }

    private io.restassured.response.ValidatableResponse appoint(AccountId account, LocalDate from, LocalDate to) {
        Map<String, Object> body = new HashMap<>(Map.of("role", "GROUP_LEADER", "account", account, "from", from));
        if (to != null) {
            body.put("to", to);
        }
        return as(head).body(body)
                .post("/api/v1/units/" + place.groups().get(0).id() + "/offices")
                .then();
    }
}
