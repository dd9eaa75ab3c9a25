package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.desk;
import static jp.kairan.events.Answering.enter;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Answering.with;
import static jp.kairan.events.Attending.tap;
import static jp.kairan.events.Attending.undo;
import static jp.kairan.events.Attending.walkIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class DoorSlipTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private Association place;
    private AccountId head;

    @BeforeEach
    void open() {
        place = city.association(1, 4);
        head = city.officer(place.place(), Role.HEAD);
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    private OccurrenceId soon(TestEvents.Plan plan) {
        return events.lay(plan.in(Duration.ofHours(2)));
    }

    private long taken(OccurrenceId date) {
        return events.number("select taken from occurrence where id = ?", date);
    }

    private String answer(int no, OccurrenceId date) {
        return events.ids("select id from answer where occurrence_id = ? and party_id = ?", date, person(no))
                .get(0)
                .toString();
    }

    @Test
    void aMandateStandsAgainWhenTheWalkInWasASlip() {
        var date = soon(events.of(place.place()).meeting(new Quorum(1, 2, true)).places(4));
        give(person(0), date, with(with(absent(), "mandate", "CHAIR"), "comment", "旅行中"))
                .statusCode(200);
        String answer = walkIn(head, date, walkIn(Party.ACCOUNT, person(0), 2, 0))
                .statusCode(201)
                .extract()
                .path("line.answer");
        assertThat(taken(date)).isEqualTo(2);
        desk(head, date, "quorum").body("present", equalTo(1)).body("byMandate", equalTo(0));

        undo(head, date, answer).statusCode(204);

        own(person(0), date)
                .body("answer.state", equalTo("ABSENT"))
                .body("answer.mandate", equalTo("CHAIR"))
                .body("answer.comment", equalTo("旅行中"))
                .body("answer.source", equalTo("SELF"));
        desk(head, date, "quorum").body("present", equalTo(0)).body("byMandate", equalTo(1));
        assertThat(taken(date)).isZero();
    }

    @Test
    void withoutALimitAWalkInComesByTheAnswerThereIs() {
        var date = soon(events.of(place.place()).meeting(new Quorum(1, 2, true)));
        give(person(0), date, with(absent(), "mandate", "CHAIR")).statusCode(200);

        walkIn(head, date, walkIn(Party.ACCOUNT, person(0), 2, 0))
                .statusCode(201)
                .body("line.state", equalTo("ABSENT"))
                .body("line.came", equalTo(2));
        undo(head, date, answer(0, date)).statusCode(204);

        desk(head, date, "quorum").body("present", equalTo(0)).body("byMandate", equalTo(1));
    }

    @Test
    void aNumberTypedTooLargeGivesItsPlacesBack() {
        var date = soon(events.of(place.place()).places(40));
        give(person(0), date, attend(3)).statusCode(200);
        String answer = answer(0, date);

        tap(head, date, answer, Map.of("came", 30)).statusCode(200);
        assertThat(taken(date)).isEqualTo(30);
        tap(head, date, answer, Map.of("came", 3)).statusCode(200).body("adults", equalTo(3));
        assertThat(taken(date)).isEqualTo(3);
        tap(head, date, answer, Map.of("came", 31)).statusCode(200);
        tap(head, date, answer, Map.of("came", 1)).statusCode(200);
        assertThat(taken(date)).isEqualTo(3);
        tap(head, date, answer, Map.of("came", 30)).statusCode(200);
        undo(head, date, answer).statusCode(204);

        assertThat(taken(date)).isEqualTo(3);
        own(person(0), date).body("answer.adults", equalTo(3));
    }

    @Test
    void howManyOneAnswerMayBringBindsThoseWhoAnswerThemselves() {
        var date = soon(events.of(place.place()).heads(1).places(9));

        give(person(0), date, attend(2)).statusCode(400);
        enter(head, date, Party.ACCOUNT, person(0), "PHONE", attend(2)).statusCode(200);
        walkIn(head, date, walkIn(Party.ACCOUNT, person(1), 2, 1)).statusCode(201);

        assertThat(taken(date)).isEqualTo(5);
    }
}
