package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.desk;
import static jp.kairan.events.Answering.enter;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.guest;
import static jp.kairan.events.Answering.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A 理事会 of 62 heads, one of each association; more than half of them make a quorum. */
@KairanTest
class QuorumTest {
    private static final int HEADS = 62;
    private static final int NEEDED = 32;

    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private Place board;
    private List<AccountId> heads;
    private AccountId clerk;
    private OccurrenceId date;

    @BeforeEach
    void convene() {
        board = city.federation();
        heads = IntStream.range(0, HEADS)
                .mapToObj(i -> city.officer(city.unit(board, UnitKind.ASSOCIATION, "町会" + i), Role.HEAD))
                .toList();
        clerk = city.officer(board, Role.SECRETARY);
        date = events.lay(events.of(board).meeting(new Quorum(1, 2, true)).to(Term.office(Role.HEAD, board.id())));
    }

    @Test
    void isRightAtEveryStepOfTheAnswersAndOfTheMeeting() {
        count(heads.get(0))
                .body("members", equalTo(HEADS))
                .body("needed", equalTo(NEEDED))
                .body("unanswered", equalTo(HEADS));

        for (int i = 0; i < 5; i++) {
            give(heads.get(i), date, absent()).statusCode(200);
        }
        expect(5, 0, 0, 0, false);
        for (int i = 5; i < 9; i++) {
            give(heads.get(i), date, with(absent(), "mandate", "CHAIR")).statusCode(200);
            expect(i + 1, i - 4, 0, 0, false);
        }
        for (int i = 9; i < HEADS; i++) {
            give(heads.get(i), date, i < 12 ? with(attend(1), "proxyName", "副会長") : attend(1))
                    .statusCode(200);
            int coming = i - 8;
            expect(9, 4, coming, Math.min(coming, 3), 4 + coming >= NEEDED);
        }
        count(clerk)
                .body("unanswered", equalTo(0))
                .body("expected", equalTo(57))
                .body("quorate", equalTo(false));

        for (int came = 1; came <= HEADS - 9; came++) {
            checkIn(heads.get(8 + came));
            count(clerk)
                    .body("present", equalTo(came))
                    .body("presentByProxy", equalTo(Math.min(came, 3)))
                    .body("counted", equalTo(came + 4))
                    .body("quorate", equalTo(came + 4 >= NEEDED));
        }
    }

    private void expect(int absent, int mandates, int coming, int proxies, boolean reached) {
        count(clerk)
                .body("absent", equalTo(absent))
                .body("byMandate", equalTo(mandates))
                .body("inPerson", equalTo(coming - proxies))
                .body("byProxy", equalTo(proxies))
                .body("unanswered", equalTo(HEADS - absent - coming))
                .body("expected", equalTo(coming + mandates))
                .body("reached", equalTo(reached))
                .body("present", equalTo(0));
    }

    private ValidatableResponse count(AccountId who) {
        return desk(who, date, "quorum").statusCode(200);
    }

    private void checkIn(AccountId who) {
        events.change(
                "update answer set checked_in_at = now(), came = 1 where occurrence_id = ? and party_id = ?",
                date,
                who);
    }

    @Test
    void aMandateEndsWhenTheMemberComesAfterAll() {
        give(heads.get(0), date, with(absent(), "mandate", "CHAIR"));
        count(clerk).body("counted", equalTo(1));

        checkIn(heads.get(0));

        count(clerk).body("counted", equalTo(1)).body("present", equalTo(1));
    }

    @Test
    void aMindChangedCountsOnceAndAnsweredByTelephoneCountsAlike() {
        give(heads.get(0), date, with(absent(), "mandate", "CHAIR"));
        enter(clerk, date, Party.ACCOUNT, heads.get(0), "PHONE", attend(1)).statusCode(200);

        count(clerk).body("byMandate", equalTo(0)).body("inPerson", equalTo(1)).body("expected", equalTo(1));
    }

    @Test
    void guestsAndThoseWhoseOfficeEndedAreNoMembers() {
        guest(clerk, date, "市の担当者", attend(1)).statusCode(201);
        give(heads.get(0), date, attend(1));
        events.change(
                "update office set from_on = ?, to_on = ? where account_id = ?",
                LocalDate.now().minusDays(30),
                LocalDate.now().minusDays(10),
                heads.get(0));

        count(clerk).body("members", equalTo(61)).body("inPerson", equalTo(0)).body("needed", equalTo(31));
    }

    @Test
    void householdsCountOnceAndPeopleWithoutPhonesCountAsMembers() {
        var place = city.association(1, 3);
        var head = city.officer(place.place(), Role.HEAD);
        var assembly = events.lay(
                events.of(place.place()).meeting(new Quorum(2, 3, false)).by(AnsweredBy.HOUSEHOLD));
        give(place.houses().get(0).anyResident(), assembly, attend(3));
        enter(head, assembly, Party.HOUSEHOLD, place.houses().get(1).id(), "PAPER", with(absent(), "mandate", "CHAIR"));

        desk(head, assembly, "quorum")
                .body("members", equalTo(3))
                .body("needed", equalTo(2))
                .body("expected", equalTo(2))
                .body("reached", equalTo(true))
                .body("unanswered", equalTo(1));
    }

    @Test
    void householdsAreNoMembersWhereOfficesAreAsked() {
        var draft = Planning.with(
                Planning.words(board),
                "kind",
                "MEETING",
                "answeredBy",
                "HOUSEHOLD",
                "quorum",
                Map.of("part", 1, "whole", 2, "more", true));
        Planning.send(clerk, draft).then().statusCode(201);
        Planning.with(draft, "audience", List.of(Term.office(Role.HEAD, board.id())));
        Planning.send(clerk, draft).then().statusCode(400).body("violations.field", equalTo(List.of("quorum")));
        Planning.send(clerk, Planning.without(draft, "quorum")).then().statusCode(201);
    }

    @Test
    void whoHadTwoHomesOnTheRegisterCountsOnceAndAnswersOnce() {
        var place = city.association(1, 3);
        var head = city.officer(place.place(), Role.HEAD);
        var person = place.houses().get(0).anyResident();
        var assembly = events.lay(
                events.of(place.place()).meeting(new Quorum(1, 2, true)).places(5));
        for (int no : List.of(0, 1)) {
            var house = place.houses().get(no).id();
            events.change("update resident set account_id = null where household_id = ?", house);
            var resident = events.ids("select id from resident where household_id = ?", house)
                    .get(0);
            enter(head, assembly, Party.RESIDENT, resident, "PAPER", attend(1)).statusCode(200);
            events.change("update resident set account_id = ? where household_id = ?", person, house);
        }

        desk(head, assembly, "quorum").body("inPerson", equalTo(1));
        give(person, assembly, attend(2)).statusCode(200);

        desk(head, assembly, "quorum").body("inPerson", equalTo(1));
        assertThat(events.number("select taken from occurrence where id = ?", assembly))
                .isEqualTo(2);
    }

    @Test
    void aMeetingWithoutARuleIsCountedAndAnEventIsNot() {
        var talk = events.lay(events.of(board).meeting(null).to(Term.office(Role.HEAD, board.id())));
        var party = events.lay(events.of(board).to(Term.office(Role.HEAD, board.id())));

        desk(clerk, talk, "quorum")
                .statusCode(200)
                .body("members", equalTo(HEADS))
                .body("needed", nullValue())
                .body("quorate", nullValue());
        desk(clerk, party, "quorum").statusCode(409);
    }
}
