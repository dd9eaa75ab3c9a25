package jp.kairan.safety.board;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Status;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WhoSeesTheBoardTest {
    private static final String CHECKS = "/api/v1/safety-checks/";
    private static final List<String> LOOKS = List.of("/board", "/board/stream", "/unstarted", "/households");

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Checks checks;

    private TestCity.Association association;
    private Incident check;
    private HouseholdId house;

    @BeforeEach
    void aDrill() {
        association = city.association(2, 4);
        check = checks.drill(association.federation());
        house = association.houses().get(0).id();
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private String path(String rest) {
        return CHECKS + check.id() + rest;
    }

    private Response look(AccountId account, HouseholdId at) {
        return as(account).body(Map.of("reason", "VISIT")).post(path("/households/" + at + "/looks"));
    }

    private AccountId officer(TestCity.Place at, Role role) {
        return city.officer(at, role);
    }

    @Test
    void nobodyWithoutAnOffice() {
        AccountId resident = association.houses().get(0).anyResident();
        for (String what : LOOKS) {
            asNobody().get(path(what)).then().statusCode(401);
            as(resident).get(path(what)).then().statusCode(403);
        }
        asNobody()
                .body(Map.of("reason", "VISIT"))
                .post(path("/households/" + house + "/looks"))
                .then()
                .statusCode(401);
        look(resident, house).then().statusCode(403);
    }

    @Test
    void nobodyOfAnotherAssociationLearnsOfIt() {
        AccountId other = officer(city.association(1, 1).place(), Role.HEAD);
        for (String what : LOOKS) {
            as(other).get(path(what)).then().statusCode(404);
            as(other)
                    .queryParam("unit", association.place().id().toString())
                    .get(path(what))
                    .then()
                    .statusCode(404);
        }
        checks.say(check, house, Status.URGENT);
        look(other, house).then().statusCode(404);
        assertThat(checks.audited(other)).isEmpty();
    }

    @Test
    void nothingIsThereForACheckThatIsNot() {
        AccountId admin = officer(city.city(), Role.CITY_ADMIN);
        for (String what : LOOKS) {
            as(admin).get(CHECKS + IncidentId.next() + what).then().statusCode(404);
        }
        as(admin)
                .body(Map.of("reason", "VISIT"))
                .post(CHECKS + IncidentId.next() + "/households/" + house + "/looks")
                .then()
                .statusCode(404);
    }

    @Test
    void theHeadSeesEveryNumberAndTheNames() {
        checks.say(check, house, Status.MINOR_INJURY);
        AccountId head = officer(association.place(), Role.HEAD);

        as(head).get(path("/board"))
                .then()
                .statusCode(200)
                .body("drill", equalTo(true))
                .body("state", equalTo("OPEN"))
                .body("narrow", equalTo(false))
                .body("own.counts.hurt", equalTo(1))
                .body("own.counts.households", equalTo(8))
                .body("own.percentAnswered", equalTo(12))
                .body("rows", hasSize(2))
                .body("rows[0].counts.hurt", equalTo(1))
                .body("rows[1].started", equalTo(false));
        as(head).queryParam("bucket", "HURT")
                .get(path("/households"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].household", equalTo(house.toString()))
                .body("items[0].members", hasSize(1))
                .body("items[0].members[0].status", equalTo("MINOR_INJURY"));
        as(head).queryParam("unit", association.groups().get(1).id().toString())
                .get(path("/households"))
                .then()
                .body("items", hasSize(4));
        as(head).get(path("/unstarted")).then().statusCode(400);
    }

    @Test
    void pagesGoOnWhereTheLastEnded() {
        AccountId head = officer(association.place(), Role.HEAD);
        String next = as(head).queryParam("limit", 5).get(path("/households")).path("next");

        as(head).queryParam("cursor", next)
                .get(path("/households"))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("next", nullValue());
        as(head).queryParam("cursor", "xx").get(path("/households")).then().statusCode(400);
        as(head).queryParam("limit", 0).get(path("/households")).then().statusCode(400);
    }

    @Test
    void theFederationSeesNoSmallNumberAndNoName() {
        TestCity.Association waiting = city.association(association.federation(), 1, 3);
        TestCity.House outside = city.house(association.federation(), 1);
        checks.say(check, house, Status.MINOR_INJURY);
        checks.say(check, outside.id(), Status.HELP);
        AccountId head = officer(association.federation(), Role.HEAD);

        as(head).get(path("/board"))
                .then()
                .statusCode(200)
                .body("narrow", equalTo(true))
                .body("own.counts.hurt", nullValue())
                .body("own.counts.help", equalTo(1))
                .body("own.associations", equalTo(2))
                .body("own.unstarted", equalTo(1))
                .body("rows", hasSize(3))
                .body("rows.find { it.outside }.counts.help", equalTo(1))
                .body("rows.find { it.outside }.counts.households", equalTo(1));
        as(head).get(path("/unstarted"))
                .then()
                .body("items.unit", equalTo(List.of(waiting.place().id().toString())))
                .body("items[0].households", equalTo(3));
        as(head).get(path("/households")).then().statusCode(403);
        look(head, house).then().statusCode(404);
    }

    @Test
    void whereNobodyHasAnsweredGivesNobodyElseAway() {
        TestCity.Association waiting = city.association(association.federation(), 1, 3);
        TestCity.Association busy = city.association(association.federation(), 1, 8);
        checks.say(check, house, Status.SAFE);
        busy.houses().stream().limit(4).forEach(each -> checks.say(check, each.id(), Status.SAFE));
        AccountId head = officer(association.federation(), Role.HEAD);

        JsonPath board = as(head).get(path("/board")).jsonPath();

        assertThat(counts(board, association)).containsEntry("answered", null).containsEntry("safe", null);
        assertThat(counts(board, waiting)).containsEntry("answered", 0).containsEntry("notSeen", 3);
        assertThat(counts(board, busy)).containsEntry("answered", null).containsEntry("safe", null);
        assertThat(board.getInt("own.counts.answered")).isEqualTo(5);
    }

    private static Map<String, Integer> counts(JsonPath board, TestCity.Association of) {
        return board.getMap("rows.find { it.unit == '" + of.place().id() + "' }.counts");
    }

    @Test
    void helpersLookWhereHelpIsAskedForAndEveryLookIsNoted() {
        checks.say(check, house, Status.URGENT);
        checks.phone(house, "076-000-0001");
        AccountId fire = officer(association.federation(), Role.FIRE_CORPS);

        look(fire, house)
                .then()
                .statusCode(200)
                .body("phone", equalTo("076-000-0001"))
                .body("said", hasSize(1))
                .body("said[0].comment", equalTo("2階の奥にいます"))
                .body("said[0].position.latitude", equalTo(36.5f))
                .body("said[0].authorKind", equalTo("ACCOUNT"))
                .body("said[0].source", equalTo("SELF"));
        look(fire, association.houses().get(1).id()).then().statusCode(404);
        assertThat(checks.audited(fire)).containsExactly("PersonSeen " + house + " VISIT");
        as(fire).body(Map.of())
                .post(path("/households/" + house + "/looks"))
                .then()
                .statusCode(400);
        as(fire).body(Map.of("reason", "CURIOSITY"))
                .post(path("/households/" + house + "/looks"))
                .then()
                .statusCode(400);
    }

    @Test
    void protectedHouseholdsAreThereForTheCitysAdministratorsAlone() {
        checks.protect(house);
        checks.say(check, house, Status.URGENT);
        AccountId head = officer(association.place(), Role.HEAD);
        AccountId staff = officer(city.city(), Role.CITY_STAFF);
        AccountId admin = officer(city.city(), Role.CITY_ADMIN);
        String unit = association.place().id().toString();

        as(head).get(path("/board"))
                .then()
                .body("own.counts.households", equalTo(7))
                .body("own.counts.urgent", equalTo(0));
        as(head).get(path("/households")).then().body("items.household", not(hasItem(house.toString())));
        look(head, house).then().statusCode(404);
        look(staff, house).then().statusCode(404);
        as(staff).get(path("/board")).then().body("own.counts.urgent", equalTo(1));
        as(admin)
                .queryParam("unit", unit)
                .get(path("/households"))
                .then()
                .body("items.household", hasItem(house.toString()));
        look(admin, house).then().statusCode(200).body("household.protected", equalTo(true));
    }

    @Test
    void whoeverIsProtectedFromNowOnIsNotShownAnyMore() {
        AccountId head = officer(association.place(), Role.HEAD);
        as(head).get(path("/households")).then().body("items.household", hasItem(house.toString()));
        checks.protect(house);

        as(head).get(path("/households")).then().body("items.household", not(hasItem(house.toString())));
        look(head, house).then().statusCode(404);
        look(officer(city.city(), Role.CITY_ADMIN), house)
                .then()
                .statusCode(200)
                .body("household.protected", equalTo(true));
    }

    @Test
    void everyPageOfNamesIsNoted() {
        AccountId head = officer(association.place(), Role.HEAD);
        String next = as(head).queryParam("limit", 5).get(path("/households")).path("next");
        as(head).queryParam("limit", 5)
                .queryParam("cursor", next)
                .get(path("/households"))
                .then()
                .statusCode(200);

        String noted = "HouseholdsSeen " + association.place().id() + " LIST";
        assertThat(checks.audited(head)).containsExactly(noted, noted);
    }

    @Test
    void nobodyPagesThroughMoreThanAnAssociation() {
        AccountId admin = officer(city.city(), Role.CITY_ADMIN);

        as(admin).get(path("/households")).then().statusCode(400);
        assertThat(checks.audited(admin)).isEmpty();
        as(admin)
                .queryParam("unit", association.federation().id().toString())
                .get(path("/households"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void numbersAreLiveUntilAWeekAfterTheEnd() {
        AccountId head = officer(association.federation(), Role.HEAD);
        checks.close(check);
        clock.turn(Duration.ofDays(7).minusMinutes(1));
        as(head).get(path("/board")).then().statusCode(200);
        clock.turn(Duration.ofMinutes(2));

        for (String what : List.of("/board", "/board/stream", "/unstarted")) {
            as(head).get(path(what))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:kairan:problem:safety-details-closed"));
        }
    }

    @Test
    void peopleAreShownUntilADayAfterTheEnd() {
        AccountId head = officer(association.place(), Role.HEAD);
        checks.close(check);
        as(head).get(path("/households")).then().statusCode(200);
        as(head).get(path("/board")).then().body("state", equalTo("CLOSED"));
        look(head, house).then().statusCode(200);
        clock.turn(Duration.ofHours(25));

        as(head).get(path("/households")).then().statusCode(409);
        look(head, house)
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.containsString("safety-details-closed"));
        as(head).get(path("/board")).then().statusCode(200);
        as(officer(association.federation(), Role.HEAD))
                .get(path("/unstarted"))
                .then()
                .body("items", not(empty()));
    }
}
