package jp.kairan.register;

import static jp.kairan.register.RegisterCalls.ENTRIES;
import static jp.kairan.register.RegisterCalls.MINE;
import static jp.kairan.register.RegisterCalls.add;
import static jp.kairan.register.RegisterCalls.added;
import static jp.kairan.register.RegisterCalls.details;
import static jp.kairan.register.RegisterCalls.entry;
import static jp.kairan.register.RegisterCalls.given;
import static jp.kairan.register.RegisterCalls.prepare;
import static jp.kairan.register.RegisterCalls.refused;
import static jp.kairan.register.RegisterCalls.resident;
import static jp.kairan.register.RegisterCalls.unasked;
import static jp.kairan.register.RegisterCalls.update;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class KeepingEntriesTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    private final String word = NewWord.next();
    private TestCity.Association association;
    private House house;
    private String person;
    private AccountId staff;

    @BeforeEach
    void aHouse() {
        association = city.association(1, 2);
        house = association.houses().get(0);
        person = resident(sql, house);
        staff = city.officer(city.city(), Role.CITY_STAFF);
    }

    private String stored(String entry) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                                "select e::text as row, sealed from support_entry e where id = ?",
                                row -> row.text("row") + new String(row.bytes("sealed"), StandardCharsets.UTF_8),
                                UUID.fromString(entry))
                        .orElseThrow());
    }

    @Test
    void theCityAddsChangesShowsAndDeletesAnEntry() {
        String id = added(staff, person, word, unasked());

        as(staff)
                .get(ENTRIES + "?unit=" + association.place().id())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.id", contains(id))
                .body("items.consent.state", contains("NOT_ASKED"));
        as(staff)
                .body(Map.of("details", details(word + "二", "PHYSICAL"), "consent", given("FIRE_CORPS")))
                .put(ENTRIES + "/" + id)
                .then()
                .statusCode(200)
                .body("name", nullValue());
        as(staff)
                .get(ENTRIES + "/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("details.reasons", contains("PHYSICAL"))
                .body("details.note", equalTo(word + "二覚え"))
                .body("head.consent.to", contains("FIRE_CORPS"));
        as(staff).delete(ENTRIES + "/" + id).then().statusCode(204);
        as(staff).get(ENTRIES + "/" + id).then().statusCode(404);
        as(staff).delete(ENTRIES + "/" + id).then().statusCode(404);
        as(house.anyResident()).get(MINE).then().statusCode(200).body("items", empty());
        as(house.anyResident()).get(MINE + "/looks").then().body("items.purpose", hasItem("KEEP"));
    }

    @Test
    void theDatabaseHoldsNothingThatCouldBeRead() {
        String id = added(staff, person, word, unasked());

        assertThat(stored(id)).doesNotContain(word, "CARE_LEVEL", "ALONE", "supporters");
    }

    @Test
    void ofValuesThatWereSwappedNoneIsShownAsAnothersAndTheAddressStays() {
        String one = added(staff, person, word, given("ASSOCIATION"));
        String other = added(staff, resident(sql, association.houses().get(1)), NewWord.next(), given("ASSOCIATION"));
        update(sql, """
                update support_entry e set sealed = o.sealed from support_entry o
                 where (e.id = ? and o.id = ?)""", UUID.fromString(one), UUID.fromString(other));
        AccountId head = city.officer(association.place(), Role.HEAD);

        prepare(head, association.place())
                .then()
                .statusCode(200)
                .body("items.entry", contains(one, other))
                .body("items.readable", contains(false, true))
                .body("items[0].reasons", nullValue())
                .body("items[0].address", equalTo("石川県金沢市試験町1-1"));
    }

    @Test
    void ofManyWhoAddThePersonAtOnceOneDoes() throws Exception {
        List<Integer> answers = AtOnce.times(
                4,
                () -> add(staff, entry(person, details(word, "ALONE"), unasked()))
                        .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        add(staff, entry(person, details(word, "ALONE"), unasked()))
                .then()
                .statusCode(409)
                .body("type", endsWith("register-entry-exists"));
    }

    @Test
    void whatContradictsItselfIsRefusedWithoutBeingRepeated() {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        List<Map<String, Object>> wrong = List.of(
                Map.of("state", "GIVEN", "to", List.of(), "on", "2026-04-01", "way", "PAPER"),
                Map.of("state", "REFUSED", "to", List.of("FIRE_CORPS"), "on", "2026-04-01", "way", "PAPER"),
                Map.of("state", "NOT_ASKED", "to", List.of(), "on", "2026-04-01", "way", "PAPER"),
                Map.of("state", "REFUSED", "to", List.of()),
                Map.of("state", "REFUSED", "to", List.of(), "on", tomorrow, "way", "PAPER"),
                Map.of("state", "REFUSED", "to", List.of(), "on", "2026-04-01"));
        for (Map<String, Object> consent : wrong) {
            add(staff, entry(person, details(word, "ALONE"), consent)).then().statusCode(400);
        }

        add(staff, entry(person, details(word), unasked())).then().statusCode(400);
        add(staff, entry(person, details(word, "RICH"), unasked())).then().statusCode(400);
        String long501 = word + "あ".repeat(501);
        String answer = add(staff, entry(person, details(long501, "ALONE"), refused()))
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(answer).doesNotContain(word);
        Map<String, Object> nowhere = details(word, "ALONE");
        nowhere.put("plan", Map.of("shelter", UUID.randomUUID().toString(), "supporters", List.of()));
        add(staff, entry(person, nowhere, unasked())).then().statusCode(400);
    }

    @Test
    void whoLivesElsewhereOrIsGoneGetsNoEntryAndWhoLeavesIsMarked() {
        String id = added(staff, person, word, given("ASSOCIATION"));
        String other = resident(sql, association.houses().get(1));
        update(sql, "update resident set lives_elsewhere = true where id = ?", UUID.fromString(other));
        add(staff, entry(other, details(word, "ALONE"), unasked())).then().statusCode(404);
        add(staff, entry(UUID.randomUUID().toString(), details(word, "ALONE"), unasked()))
                .then()
                .statusCode(404);
        AccountId head = city.officer(association.place(), Role.HEAD);
        prepare(head, association.place()).then().body("items.entry", contains(id));

        update(sql, "update resident set left_on = ? where id = ?", LocalDate.now(clock), UUID.fromString(person));

        prepare(head, association.place()).then().body("items", empty());
        as(staff).get(ENTRIES + "?unit=" + association.place().id()).then().body("items.gone", contains(true));
    }

    @Test
    void theAuditNamesIdsAlone() {
        String id = added(staff, person, word, unasked());
        as(staff).get(ENTRIES + "/" + id).then().statusCode(200);

        List<String> details = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select action || detail::text as line from audit_entry where subject_id = ? order by seq",
                        row -> row.text("line"),
                        UUID.fromString(id)));
        assertThat(details)
                .containsExactly(
                        "SupportEntryAdded{\"resident\": \"" + person + "\"}",
                        "SupportEntrySeen{\"resident\": \"" + person + "\"}");
    }
}
