package jp.kairan.register;

import static jp.kairan.register.RegisterCalls.ENTRIES;
import static jp.kairan.register.RegisterCalls.MINE;
import static jp.kairan.register.RegisterCalls.REGISTER;
import static jp.kairan.register.RegisterCalls.add;
import static jp.kairan.register.RegisterCalls.added;
import static jp.kairan.register.RegisterCalls.details;
import static jp.kairan.register.RegisterCalls.entry;
import static jp.kairan.register.RegisterCalls.given;
import static jp.kairan.register.RegisterCalls.incident;
import static jp.kairan.register.RegisterCalls.names;
import static jp.kairan.register.RegisterCalls.opened;
import static jp.kairan.register.RegisterCalls.prepare;
import static jp.kairan.register.RegisterCalls.read;
import static jp.kairan.register.RegisterCalls.resident;
import static jp.kairan.register.RegisterCalls.unasked;
import static jp.kairan.register.RegisterCalls.update;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ProtectedPeopleTest {
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
    private House house;
    private AccountId head;
    private AccountId staff;
    private AccountId admin;
    private String person;
    private String id;

    @BeforeEach
    void aProtectedPersonWithConsent() {
        association = city.association(1, 3);
        house = association.houses().get(0);
        head = city.officer(association.place(), Role.HEAD);
        staff = city.officer(city.city(), Role.CITY_STAFF);
        admin = city.officer(city.city(), Role.CITY_ADMIN);
        person = resident(sql, house);
        id = added(staff, person, word, given("ASSOCIATION"));
        assertThat(names(prepare(head, association.place()))).containsExactly(id);
        update(sql, "update household set protected = true where id = ?", house.id());
    }

    @Test
    void noOfficerSeesThemNeitherBeforeNorDuringADisaster() {
        Incident quake = incident(incidents, Instant.now(clock), false, city.city(), association.place());
        String opening = opened(head, quake.id(), association.place());

        for (AccountId officer : new AccountId[] {head, staff}) {
            assertThat(names(prepare(officer, association.place()))).isEmpty();
            assertThat(names(read(officer, association.place(), opening))).isEmpty();
        }
        assertThat(names(read(admin, association.place(), opening))).containsExactly(id);
    }

    @Test
    void ofTheCityAdministratorsAloneKeepTheirEntries() {
        Map<String, Object> change = Map.of("details", details(word, "ALONE"), "consent", unasked());
        String list = ENTRIES + "?unit=" + association.place().id();
        as(staff).get(list).then().statusCode(200).body("items", empty());
        as(staff).get(ENTRIES + "/" + id).then().statusCode(404);
        as(staff).body(change).put(ENTRIES + "/" + id).then().statusCode(404);
        as(staff).delete(ENTRIES + "/" + id).then().statusCode(404);

        as(admin).get(list).then().statusCode(200).body("items.id", contains(id));
        as(admin).get(ENTRIES + "/" + id).then().statusCode(200);
        as(admin).body(change).put(ENTRIES + "/" + id).then().statusCode(200);
        as(admin).delete(ENTRIES + "/" + id).then().statusCode(204);
        add(staff, entry(person, details(word, "ALONE"), unasked())).then().statusCode(404);
        add(admin, entry(person, details(word, "ALONE"), unasked())).then().statusCode(201);
    }

    @Test
    void theySeeTheirOwnEntryAndWhoLooked() {
        as(house.anyResident()).get(MINE).then().statusCode(200).body("items.head.id", contains(id));
        as(house.anyResident()).get(MINE + "/looks").then().statusCode(200).body("items[0].role", equalTo("HEAD"));
    }

    @Test
    void theyAreCountedForAdministratorsAlone() {
        added(staff, resident(sql, association.houses().get(1)), word, unasked());
        added(staff, resident(sql, association.houses().get(2)), word, unasked());
        String counts = REGISTER + "/counts?unit=" + association.federation().id();

        as(staff).get(counts).then().statusCode(200).body("people", nullValue());
        as(admin).get(counts).then().statusCode(200).body("people", equalTo(3));
    }
}
