package jp.kairan.register;

import static jp.kairan.register.RegisterCalls.MINE;
import static jp.kairan.register.RegisterCalls.REGISTER;
import static jp.kairan.register.RegisterCalls.added;
import static jp.kairan.register.RegisterCalls.given;
import static jp.kairan.register.RegisterCalls.names;
import static jp.kairan.register.RegisterCalls.prepare;
import static jp.kairan.register.RegisterCalls.refused;
import static jp.kairan.register.RegisterCalls.resident;
import static jp.kairan.register.RegisterCalls.unasked;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.Role;
import jp.kairan.directory.Belongings;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.NewWord;
import jp.kairan.testing.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class ConsentTest {
    @Inject
    TestCity city;

    @Inject
    Sql sql;

    @Inject
    EntryRows rows;

    @Inject
    Belongings belongings;

    private final String word = NewWord.next();
    private TestCity.Association association;
    private AccountId head;
    private String unasked;
    private String refused;
    private String toAssociation;
    private String toFireCorps;

    @BeforeEach
    void fourPeople() {
        association = city.association(1, 4);
        head = city.officer(association.place(), Role.HEAD);
        AccountId staff = city.officer(city.city(), Role.CITY_STAFF);
        List<String> people =
                association.houses().stream().map(house -> resident(sql, house)).toList();
        unasked = added(staff, people.get(0), word, unasked());
        refused = added(staff, people.get(1), word, refused());
        toAssociation = added(staff, people.get(2), word, given("ASSOCIATION"));
        toFireCorps = added(staff, people.get(3), word, given("FIRE_CORPS", "WELFARE_COMMISSIONER"));
    }

    @Test
    void eachOfficeSeesWhoConsentsToIt() {
        AccountId leader = city.officer(association.groups().get(0), Role.GROUP_LEADER);
        AccountId commissioner = city.officer(association.place(), Role.WELFARE_COMMISSIONER);
        AccountId fireman = city.officer(association.federation(), Role.FIRE_CORPS);

        assertThat(names(prepare(head, association.place()))).containsExactly(toAssociation);
        assertThat(names(prepare(leader, association.groups().get(0)))).containsExactly(toAssociation);
        assertThat(names(prepare(commissioner, association.place()))).containsExactly(toFireCorps);
        assertThat(names(prepare(fireman, association.place()))).containsExactly(toFireCorps);
        city.appoint(head, association.place(), Role.FIRE_CORPS, java.time.LocalDate.of(2020, 1, 1), null);
        assertThat(names(prepare(head, association.place()))).containsExactly(toAssociation, toFireCorps);
    }

    @Test
    void whatIsShownIsWhatHelpNeedsWithoutTheNoteOfTheCity() {
        String answer = prepare(head, association.place())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items[0].needs", equalTo(word + "補助"))
                .body("items[0].plan.supporters.name", contains(word))
                .body("items[0].address", equalTo("石川県金沢市試験町1-1"))
                .body("items[0].powerDependent", equalTo(true))
                .extract()
                .asString();

        assertThat(answer).doesNotContain(word + "覚え");
    }

    @Test
    void aReasonIsNeededAndWrittenDown() {
        as(head).get(REGISTER + "?unit=" + association.place().id()).then().statusCode(400);
        as(head).get(REGISTER + "?reason=CURIOSITY&unit=" + association.place().id())
                .then()
                .statusCode(404);
        prepare(head, association.place()).then().statusCode(200);

        as(association.houses().get(2).anyResident())
                .get(MINE + "/looks")
                .then()
                .statusCode(200)
                .body("items[0].role", equalTo("HEAD"))
                .body("items[0].unitName", equalTo(association.place().name()))
                .body("items[0].purpose", equalTo("PREPARE"))
                .body("items[0].reason", equalTo("REVIEW"));
        as(association.houses().get(0).anyResident())
                .get(MINE + "/looks")
                .then()
                .body("items.find { it.purpose == 'PREPARE' }", nullValue());
    }

    @Test
    void whereSilenceIsConsentWhoHasNotRefusedIsSeen() {
        Actor actor = Actor.person(head, null, null, belongings.offices(head), List.of());
        List<String> presumed = seen(Reach.consented(actor, association.place().path(), ConsentRegime.PRESUMED));
        List<String> explicit = seen(Reach.consented(actor, association.place().path(), ConsentRegime.EXPLICIT));

        assertThat(presumed).containsExactly(unasked, toAssociation).doesNotContain(refused);
        assertThat(explicit).containsExactly(toAssociation);
    }

    private List<String> seen(Reach reach) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.page(reach, false, null, 50).stream()
                        .map(kept -> kept.id().toString())
                        .toList());
    }

    @Test
    void thePersonGivesAndWithdrawsConsentAtOnce() {
        AccountId person = association.houses().get(0).anyResident();
        as(person)
                .get(MINE)
                .then()
                .statusCode(200)
                .body("items.head.id", contains(unasked))
                .body("items[0].details.needs", equalTo(word + "補助"))
                .body("items[0].details.note", nullValue());
        answer(person, unasked, "ASSOCIATION", "FIRE_CORPS")
                .then()
                .statusCode(200)
                .body("head.consent.state", equalTo("GIVEN"))
                .body("head.consent.way", equalTo("IN_APP"));
        assertThat(names(prepare(head, association.place()))).containsExactly(unasked, toAssociation);

        answer(person, unasked).then().statusCode(200).body("head.consent.state", equalTo("REFUSED"));

        assertThat(names(prepare(head, association.place()))).containsExactly(toAssociation);
        answer(person, refused, "ASSOCIATION").then().statusCode(404);
        answer(person, UUID.randomUUID().toString(), "ASSOCIATION").then().statusCode(404);
    }

    @Test
    void theNoteOfTheCityIsInNoAnswerAndNoFileOfThePerson() {
        AccountId person = association.houses().get(0).anyResident();

        assertThat(as(person)
                        .get("/api/v1/me/export")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains(word + "補助")
                .doesNotContain(word + "覚え");
        assertThat(answer(person, unasked, "ASSOCIATION").asString())
                .contains(word + "補助")
                .doesNotContain(word + "覚え");
    }

    private static io.restassured.response.Response answer(AccountId by, String entry, String... to) {
        return as(by).body(Map.of("to", List.of(to))).put(MINE + "/" + entry + "/consent");
    }
}
