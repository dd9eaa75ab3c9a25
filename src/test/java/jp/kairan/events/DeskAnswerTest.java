package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.desk;
import static jp.kairan.events.Answering.enter;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.guest;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Answering.with;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class DeskAnswerTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    @Inject
    TestClock clock;

    private Association place;
    private AccountId head;

    @BeforeEach
    void open() {
        place = city.association(1, 3);
        head = city.officer(place.place(), Role.HEAD);
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    private UUID withoutPhone(House house, String name) {
        UUID id = Uuids.next();
        events.change(
                "insert into resident (id, household_id, name, search_key, created_at) values (?, ?, ?, ?, now())",
                id,
                house.id(),
                name,
                name);
        return id;
    }

    @Test
    void anAnswerByTelephoneIsMarkedSoUntilTheOwnOneReplacesIt() {
        var date = events.lay(events.of(place.place()));
        enter(head, date, Party.ACCOUNT, person(0), "PHONE", attend(2))
                .statusCode(200)
                .body("enteredBy", equalTo(head.toString()))
                .body("answer.source", equalTo("PHONE"));
        own(person(0), date).body("answer.source", equalTo("PHONE")).body("answer.adults", equalTo(2));

        give(person(0), date, attend(2)).body("answer.source", equalTo("SELF")).body("answer.version", equalTo(2));

        desk(head, date, "answers").body("items", hasSize(1)).body("items[0].enteredBy", nullValue());
    }

    @Test
    void whoHasNoPhoneIsPutDownAndKeepsThePlaceWhenTheyJoin() {
        var date = events.lay(events.of(place.place()).places(1));
        UUID mother = withoutPhone(place.houses().get(0), "山田 ハナ");
        enter(head, date, Party.RESIDENT, mother, "PAPER", attend(1))
                .statusCode(200)
                .body("name", equalTo("山田 ハナ"))
                .body("answer.seat", equalTo("SEATED"));
        AccountId joined = city.account();
        events.change("update resident set account_id = ? where id = ?", joined, mother);

        own(joined, date).body("answer.seat", equalTo("SEATED")).body("answer.source", equalTo("PAPER"));
        give(joined, date, attend(1)).body("answer.seat", equalTo("SEATED")).body("answer.source", equalTo("SELF"));
        enter(head, date, Party.RESIDENT, mother, "PHONE", absent()).body("party", equalTo("ACCOUNT"));
        desk(head, date, "answers").body("items", hasSize(1));
    }

    @Test
    void afterTheDeadlineTheDeskStillEnters() {
        var date = events.lay(events.of(place.place()).closing(Duration.ofDays(1)));
        clock.turn(Duration.ofDays(2));

        give(person(0), date, attend(1)).statusCode(409);
        enter(head, date, Party.ACCOUNT, person(0), "PHONE", attend(1)).statusCode(200);
        as(head).delete(Answering.DESK + "/ACCOUNT/" + person(0), date.value())
                .then()
                .statusCode(204);
        own(person(0), date).body("answer", nullValue());
    }

    @Test
    void theAnswerOfWhoMovedAwayCanBeTakenOut() {
        var date = events.lay(events.of(place.place()).places(1));
        give(person(0), date, attend(1));
        give(person(1), date, attend(1));
        events.change("update resident set left_on = current_date - 1 where account_id = ?", person(0));

        as(head).delete(Answering.DESK + "/ACCOUNT/" + person(0), date.value())
                .then()
                .statusCode(204);

        own(person(1), date).body("answer.seat", equalTo("SEATED"));
    }

    @Test
    void guestsComeByNameAndCanBeChangedAndTakenOut() {
        var date = events.lay(events.of(place.place()).places(3));
        String id = guest(head, date, "来賓 佐藤 一郎", attend(2))
                .statusCode(201)
                .body("name", equalTo("来賓 佐藤 一郎"))
                .extract()
                .path("partyId");

        enter(head, date, Party.GUEST, id, "PHONE", attend(1)).statusCode(200).body("name", equalTo("来賓 佐藤 一郎"));
        enter(head, date, Party.GUEST, Uuids.next(), "PHONE", attend(1)).statusCode(404);
        as(head).delete(Answering.DESK + "/GUEST/" + id, date.value()).then().statusCode(204);
        own(person(0), date).body("placesLeft", equalTo(3));
    }

    @Test
    void onlyThoseTheEventIsAddressedToAreEntered() {
        var date = events.lay(events.of(place.place()));
        var houses = events.lay(events.of(place.place()).by(AnsweredBy.HOUSEHOLD));
        House stranger = city.association(1, 1).houses().get(0);
        UUID other = withoutPhone(stranger, "他町 太郎");

        enter(head, date, Party.ACCOUNT, stranger.anyResident(), "PHONE", attend(1))
                .statusCode(404);
        enter(head, date, Party.RESIDENT, other, "PHONE", attend(1)).statusCode(404);
        enter(head, date, Party.RESIDENT, Uuids.next(), "PHONE", attend(1)).statusCode(404);
        enter(head, houses, Party.HOUSEHOLD, stranger.id(), "PHONE", attend(1)).statusCode(404);
        enter(head, houses, Party.HOUSEHOLD, place.houses().get(0).id(), "PAPER", attend(1))
                .statusCode(200);
        enter(head, date, Party.HOUSEHOLD, place.houses().get(0).id(), "PAPER", attend(1))
                .statusCode(400);
        enter(head, houses, Party.ACCOUNT, person(0), "PAPER", attend(1)).statusCode(400);
        enter(head, date, Party.ACCOUNT, person(0), "SELF", attend(1))
                .statusCode(400)
                .body("violations.field", contains("source"));
    }

    @Test
    void namesOfAProtectedHouseholdStayHidden() {
        var date = events.lay(events.of(place.place()));
        events.change(
                "update household set protected = true where id = ?",
                place.houses().get(0).id());
        String name = name(person(0));
        give(person(0), date, attend(1));

        desk(head, date, "answers")
                .statusCode(200)
                .body(not(containsString(name)))
                .body("items[0].name", notNullValue());
    }

    private String name(AccountId account) {
        return "試験"
                + events.number(
                        "select regexp_replace(name, '\\D', '', 'g')::bigint from resident where account_id = ?",
                        account);
    }

    @Test
    void theListIsPagedAndFiltered() {
        var date = events.lay(events.of(place.place()).places(1));
        give(person(0), date, attend(1));
        give(person(1), date, attend(1));
        give(person(2), date, absent());

        String next = desk(head, date, "answers?limit=2")
                .body("items.partyId", contains(person(0).toString(), person(2).toString()))
                .extract()
                .path("next");
        desk(head, date, "answers?limit=2&cursor=" + next)
                .body("items.partyId", contains(person(1).toString()))
                .body("items[0].answer.placeInQueue", equalTo(1))
                .body("next", nullValue());
        desk(head, date, "answers?state=ABSENT")
                .body("items.partyId", contains(person(2).toString()));
        desk(head, date, "answers?seat=SEATED")
                .body("items.partyId", contains(person(0).toString()));
        desk(head, date, "answers?cursor=MDE5").statusCode(400);
    }

    @Test
    void countsCountWhoHasAPlaceAndWhoSaidNothing() {
        var date = events.lay(events.of(place.place()).places(4));
        events.ask(date, 1, "YES_NO", false);
        events.ask(date, 2, "NUMBER", false);
        give(
                person(0),
                date,
                with(
                        with(attend(2), "children", 1),
                        "replies",
                        List.of(Map.of("no", 1, "value", "YES"), Map.of("no", 2, "value", "3"))));
        give(person(1), date, with(attend(2), "replies", List.of(Map.of("no", 1, "value", "NO"))));
        guest(head, date, "来賓", attend(1));

        desk(head, date, "answer-counts")
                .statusCode(200)
                .body("asked", equalTo(3))
                .body("unanswered", equalTo(1))
                .body("seated", equalTo(1))
                .body("waiting", equalTo(2))
                .body("adults", equalTo(2))
                .body("children", equalTo(1))
                .body("waitingHeads", equalTo(3))
                .body("capacity", equalTo(4))
                .body("questions.no", contains(1, 2))
                .body("questions[0].replies.value", contains("YES"))
                .body("questions[0].replies.times", contains(1))
                .body("questions[1].sum", equalTo(3));
        assertThat(events.number("select taken from occurrence where id = ?", date))
                .isEqualTo(3);
    }
}
