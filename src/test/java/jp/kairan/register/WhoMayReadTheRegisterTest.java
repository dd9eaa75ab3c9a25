package jp.kairan.register;

import static jp.kairan.register.RegisterCalls.ENTRIES;
import static jp.kairan.register.RegisterCalls.MINE;
import static jp.kairan.register.RegisterCalls.OPENINGS;
import static jp.kairan.register.RegisterCalls.REGISTER;
import static jp.kairan.register.RegisterCalls.add;
import static jp.kairan.register.RegisterCalls.added;
import static jp.kairan.register.RegisterCalls.details;
import static jp.kairan.register.RegisterCalls.entry;
import static jp.kairan.register.RegisterCalls.given;
import static jp.kairan.register.RegisterCalls.incident;
import static jp.kairan.register.RegisterCalls.open;
import static jp.kairan.register.RegisterCalls.opened;
import static jp.kairan.register.RegisterCalls.prepare;
import static jp.kairan.register.RegisterCalls.read;
import static jp.kairan.register.RegisterCalls.resident;
import static jp.kairan.register.RegisterCalls.unasked;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WhoMayReadTheRegisterTest {
    @Inject
    TestCity city;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    Incidents incidents;

    private final String word = NewWord.next();
    private TestCity.Association association;
    private AccountId head;
    private AccountId headElsewhere;
    private AccountId resident;
    private AccountId staff;
    private String person;
    private String id;
    private String unit;

    @BeforeEach
    void anEntry() {
        association = city.association(1, 4);
        unit = association.place().id().toString();
        head = city.officer(association.place(), Role.HEAD);
        headElsewhere = city.officer(city.association(1, 1).place(), Role.HEAD);
        resident = association.houses().get(0).anyResident();
        staff = city.officer(city.city(), Role.CITY_STAFF);
        person = resident(sql, association.houses().get(0));
        id = added(staff, person, word, given("ASSOCIATION"));
    }

    @Test
    void entriesAreForTheCityAlone() {
        Map<String, Object> another =
                entry(resident(sql, association.houses().get(1)), details(word, "ALONE"), unasked());
        Map<String, Object> change = Map.of("details", details(word, "ALONE"), "consent", unasked());
        for (AccountId nobody : List.of(head, resident)) {
            add(nobody, another).then().statusCode(403);
            as(nobody).get(ENTRIES + "?unit=" + unit).then().statusCode(403);
            as(nobody).get(ENTRIES + "/" + id).then().statusCode(403);
            as(nobody).body(change).put(ENTRIES + "/" + id).then().statusCode(403);
            as(nobody).delete(ENTRIES + "/" + id).then().statusCode(403);
        }
        asNobody().body(another).post(ENTRIES).then().statusCode(401);
        asNobody().get(ENTRIES + "?unit=" + unit).then().statusCode(401);
        asNobody().get(ENTRIES + "/" + id).then().statusCode(401);
        asNobody().body(change).put(ENTRIES + "/" + id).then().statusCode(401);
        asNobody().delete(ENTRIES + "/" + id).then().statusCode(401);
    }

    @Test
    void onesOwnNeedsASession() {
        asNobody().get(MINE).then().statusCode(401);
        asNobody().get(MINE + "/looks").then().statusCode(401);
        asNobody()
                .body(Map.of("to", List.of()))
                .put(MINE + "/" + id + "/consent")
                .then()
                .statusCode(401);
        as(head).get(MINE).then().statusCode(200).body("items", empty());
        as(head).get(MINE + "/looks").then().statusCode(200).body("items", empty());
        as(head).body(Map.of("to", List.of()))
                .put(MINE + "/" + id + "/consent")
                .then()
                .statusCode(404);
    }

    @Test
    void peopleAreReadByOfficersOfTheirAreaAlone() {
        prepare(head, association.place()).then().statusCode(200);
        prepare(headElsewhere, association.place()).then().statusCode(404);
        prepare(resident, association.place()).then().statusCode(403);
        for (Role role : List.of(Role.SECRETARY, Role.SUPPORTER, Role.SHELTER_KEY_HOLDER)) {
            prepare(city.officer(association.place(), role), association.place())
                    .then()
                    .statusCode(403);
        }
        prepare(city.officer(association.federation(), Role.HEAD), association.place())
                .then()
                .statusCode(403);
        asNobody().get(REGISTER + "?reason=REVIEW&unit=" + unit).then().statusCode(401);
        AccountId fireman = city.officer(association.federation(), Role.FIRE_CORPS);
        prepare(fireman, association.federation()).then().statusCode(409).body("type", endsWith("register-unit-unfit"));
        prepare(fireman, association.place()).then().statusCode(200);
    }

    @Test
    void openingsAreForOfficersOfTheAreaAndClosingForTheCity() {
        Incident quake = incident(incidents, Instant.now(clock), false, city.city(), association.place());
        open(headElsewhere, quake.id(), association.place(), null).then().statusCode(404);
        open(resident, quake.id(), association.place(), null).then().statusCode(403);
        String opening = opened(head, quake.id(), association.place());
        read(headElsewhere, association.place(), opening).then().statusCode(404);
        read(resident, association.place(), opening).then().statusCode(403);
        as(headElsewhere).get(OPENINGS + "?unit=" + unit).then().statusCode(404);
        as(resident).get(OPENINGS + "?unit=" + unit).then().statusCode(403);
        for (AccountId nobody : List.of(head, headElsewhere, resident)) {
            as(nobody).delete(OPENINGS + "/" + opening).then().statusCode(403);
        }
        asNobody()
                .body(Map.of("check", quake.id().toString(), "unit", unit, "purpose", "RESCUE"))
                .post(OPENINGS)
                .then()
                .statusCode(401);
        asNobody().get(OPENINGS + "?unit=" + unit).then().statusCode(401);
        asNobody().delete(OPENINGS + "/" + opening).then().statusCode(401);
    }

    @Test
    void aFederationSeesCountsOfThreeAndMore() {
        AccountId federationHead = city.officer(association.federation(), Role.HEAD);
        String counts = REGISTER + "/counts?unit=" + association.federation().id();
        as(federationHead).get(counts).then().statusCode(200).body("people", nullValue());
        added(staff, resident(sql, association.houses().get(1)), word, unasked());
        add(staff, entry(resident(sql, association.houses().get(2)), details(word, "CARE_LEVEL", "MENTAL"), unasked()))
                .then()
                .statusCode(201);

        as(federationHead)
                .get(counts)
                .then()
                .statusCode(200)
                .body("people", equalTo(3))
                .body("reasons.find { it.reason == 'CARE_LEVEL' }.people", equalTo(3))
                .body("reasons.find { it.reason == 'ALONE' }.people", nullValue())
                .body("reasons.find { it.reason == 'MENTAL' }.people", nullValue());
        as(head).get(counts).then().statusCode(404);
        as(resident).get(counts).then().statusCode(404);
        asNobody().get(counts).then().statusCode(401);
        as(head).get(REGISTER + "/counts?unit=" + unit).then().statusCode(409);
    }
}
