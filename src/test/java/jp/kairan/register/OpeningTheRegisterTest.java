package jp.kairan.register;

import static jp.kairan.register.RegisterCalls.MINE;
import static jp.kairan.register.RegisterCalls.OPENINGS;
import static jp.kairan.register.RegisterCalls.added;
import static jp.kairan.register.RegisterCalls.end;
import static jp.kairan.register.RegisterCalls.given;
import static jp.kairan.register.RegisterCalls.incident;
import static jp.kairan.register.RegisterCalls.names;
import static jp.kairan.register.RegisterCalls.open;
import static jp.kairan.register.RegisterCalls.opened;
import static jp.kairan.register.RegisterCalls.prepare;
import static jp.kairan.register.RegisterCalls.read;
import static jp.kairan.register.RegisterCalls.refused;
import static jp.kairan.register.RegisterCalls.resident;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class OpeningTheRegisterTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    @Inject
    Incidents incidents;

    private TestCity.Association association;
    private AccountId head;
    private AccountId leader;
    private AccountId staff;
    private String first;
    private String second;
    private Incident quake;

    @BeforeEach
    void twoPeopleAndAQuake() {
        association = city.association(2, 1);
        head = city.officer(association.place(), Role.HEAD);
        leader = city.officer(association.groups().get(1), Role.GROUP_LEADER);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        first = added(staff, resident(sql, association.houses().get(0)), NewWord.next(), refused());
        second = added(staff, resident(sql, association.houses().get(1)), NewWord.next(), given("FIRE_CORPS"));
        quake = incident(incidents, Instant.now(clock), false, city.city(), association.federation());
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    @Test
    void anIncidentOpensTheEntriesWhateverTheConsentToAllWhoReadThereAndThePersonSeesIt() {
        assertThat(names(prepare(head, association.place()))).isEmpty();
        String opening = opened(head, quake.id(), association.place());

        assertThat(names(read(head, association.place(), opening))).containsExactly(first, second);
        assertThat(names(read(leader, association.groups().get(1), opening))).containsExactly(second);
        read(leader, association.place(), opening).then().statusCode(404);
        as(association.houses().get(1).anyResident())
                .get(MINE + "/looks")
                .then()
                .body("items.findAll { it.purpose == 'RESCUE' }.role", contains("GROUP_LEADER", "HEAD"));
        as(leader)
                .get(OPENINGS + "?unit=" + association.groups().get(1).id())
                .then()
                .statusCode(200)
                .body("items.id", contains(opening))
                .body("items.running", contains(true));
    }

    @Test
    void theCityIsToldInWordsThatNameNobody() {
        AccountId admin = city.officer(city.city(), Role.CITY_ADMIN);
        opened(head, quake.id(), association.place());

        as(admin)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.kind == 'REGISTER_OPENED' }.title",
                        equalTo("避難行動要支援者名簿が開示されました。管理画面で確かめてください。"));
        assertThat((List<String>) as(head).get("/api/v1/inbox").path("items.kind"))
                .doesNotContain("REGISTER_OPENED");
    }

    @Test
    void whoAsksTheirOwnAssociationDoesNotOpenTheRegisterByThat() {
        Place group = association.groups().get(1);
        Incident own = incident(incidents, Instant.now(clock), false, association.place(), group);

        for (AccountId each : List.of(leader, head)) {
            open(each, own.id(), group, null)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("support-opening-not-by-city"));
        }
        assertThat(openings(own)).isZero();

        String opening = opened(staff, own.id(), group);
        assertThat(opened(leader, own.id(), group)).isEqualTo(opening);
        assertThat(names(read(leader, group, opening))).containsExactly(second);
    }

    @Transactional
    long openings(Incident incident) {
        return sql.number("select count(*) from support_opening where incident_id = ?", incident.id());
    }

    @Test
    void aDrillOpensNothing() {
        Incident drill = incident(incidents, Instant.now(clock), true, city.city(), association.federation());

        open(head, drill.id(), association.place(), null)
                .then()
                .statusCode(409)
                .body("type", endsWith("register-drill"));
    }

    @Test
    void anIncidentElsewhereOrUnknownOrEndedOpensNothing() {
        Incident elsewhere = incident(incidents, Instant.now(clock), false, city.federation());
        Incident below = incident(
                incidents, Instant.now(clock), false, association.groups().get(0));
        open(head, elsewhere.id(), association.place(), null).then().statusCode(404);
        open(head, below.id(), association.place(), null).then().statusCode(404);
        open(head, IncidentId.next(), association.place(), null).then().statusCode(404);
        open(staff, quake.id(), association.federation(), null)
                .then()
                .statusCode(409)
                .body("type", endsWith("register-unit-unfit"));

        end(incidents, quake);

        open(head, quake.id(), association.place(), null)
                .then()
                .statusCode(409)
                .body("type", endsWith("register-check-closed"));
    }

    @Test
    void itIsOverADayAfterTheIncident() {
        String opening = opened(head, quake.id(), association.place());
        end(incidents, quake);
        clock.turn(Duration.ofHours(23));
        assertThat(names(read(head, association.place(), opening))).containsExactly(first, second);

        clock.turn(Duration.ofHours(1).plusMinutes(1));

        read(head, association.place(), opening).then().statusCode(409).body("type", endsWith("register-opening-over"));
        as(head).get(OPENINGS + "?unit=" + association.place().id()).then().body("items.running", contains(false));
    }

    @Test
    void itIsOverAfterThreeDaysHoweverLongTheIncidentLastsAndAnotherNeedsAReason() {
        String opening = opened(head, quake.id(), association.place());
        clock.turn(Duration.ofHours(71));
        read(head, association.place(), opening).then().statusCode(200);
        clock.turn(Duration.ofHours(1).plusMinutes(1));
        read(head, association.place(), opening).then().statusCode(409);
        open(head, quake.id(), association.place(), null)
                .then()
                .statusCode(409)
                .body("type", endsWith("register-reason-needed"));

        String again = open(head, quake.id(), association.place(), "STILL_NEEDED")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(again).isNotEqualTo(opening);
        assertThat(names(read(head, association.place(), again))).containsExactly(first, second);
        read(head, association.place(), opening).then().statusCode(409);
    }

    @Test
    void theCityClosesItEarlier() {
        String opening = opened(head, quake.id(), association.place());
        as(head).delete(OPENINGS + "/" + opening).then().statusCode(403);
        as(staff).delete(OPENINGS + "/" + UUID.randomUUID()).then().statusCode(404);
        as(staff).delete(OPENINGS + "/" + opening).then().statusCode(204);
        as(staff).delete(OPENINGS + "/" + opening).then().statusCode(204);

        read(head, association.place(), opening).then().statusCode(409);
        open(head, quake.id(), association.place(), null).then().statusCode(409);
    }

    @Test
    void anOpeningIsForItsUnitAlone() {
        String ofGroup = opened(leader, quake.id(), association.groups().get(1));
        assertThat(names(read(head, association.groups().get(1), ofGroup))).containsExactly(second);
        read(head, association.place(), ofGroup).then().statusCode(404);
        read(head, association.groups().get(0), ofGroup).then().statusCode(404);
        read(head, association.place(), UUID.randomUUID().toString()).then().statusCode(404);
        as(head).get(OPENINGS + "?unit=" + association.place().id()).then().body("items.id", hasItem(ofGroup));
    }

    @Test
    void whoOpensAtTheSameTimeGetsTheSameOpening() throws Exception {
        AccountId vice = city.officer(association.place(), Role.VICE_HEAD);
        List<String> openings = AtOnce.all(List.of(
                () -> opened(head, quake.id(), association.place()),
                () -> opened(vice, quake.id(), association.place()),
                () -> opened(head, quake.id(), association.place()),
                () -> opened(vice, quake.id(), association.place())));

        assertThat(new HashSet<>(openings)).hasSize(1);
    }
}
