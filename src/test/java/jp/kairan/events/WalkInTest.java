package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.problem;
import static jp.kairan.events.Attending.release;
import static jp.kairan.events.Attending.sheet;
import static jp.kairan.events.Attending.undo;
import static jp.kairan.events.Attending.walkIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WalkInTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    @Inject
    TestClock clock;

    private Association place;
    private AccountId head;
    private OccurrenceId date;

    @BeforeEach
    void open() {
        place = city.association(1, 4);
        head = city.officer(place.place(), Role.HEAD);
        date = events.lay(events.of(place.place()).places(4).in(Duration.ofHours(2)));
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    private long taken() {
        return events.number("select taken from occurrence where id = ?", date);
    }

    @Test
    void areInTheBookAndCheckedInAtOnce() {
        walkIn(head, date, walkIn(Party.GUEST, "飛び入り 太郎", 1, 1))
                .statusCode(201)
                .body("already", equalTo(false))
                .body("line.name", equalTo("飛び入り 太郎"))
                .body("line.source", equalTo("WALK_IN"))
                .body("line.came", equalTo(2));
        give(person(1), date, absent());
        walkIn(head, date, walkIn(Party.ACCOUNT, person(1), 1, 0))
                .statusCode(201)
                .body("line.state", equalTo("ATTEND"));

        sheet(head, date)
                .body("totals.walkInHeads", equalTo(3))
                .body("totals.checkedInHeads", equalTo(3))
                .body("totals.expectedHeads", equalTo(0));
        assertThat(taken()).isEqualTo(3);
    }

    @Test
    void whoHadAnsweredIsCheckedInByThatAnswer() {
        give(person(0), date, attend(2));
        walkIn(head, date, walkIn(Party.ACCOUNT, person(0), 1, 0))
                .statusCode(201)
                .body("line.source", equalTo("SELF"))
                .body("line.came", equalTo(1));

        walkIn(head, date, walkIn(Party.ACCOUNT, person(0), 3, 0))
                .statusCode(200)
                .body("already", equalTo(true))
                .body("line.came", equalTo(1));
        sheet(head, date).body("lines", hasSize(1)).body("totals.walkInHeads", equalTo(0));
    }

    @Test
    void leaveTheBookAndTheirPlaceWhenItWasASlip() {
        String answer =
                walkIn(head, date, walkIn(Party.GUEST, "飛び入り", 2, 0)).extract().path("line.answer");
        assertThat(taken()).isEqualTo(2);

        undo(head, date, answer).statusCode(204);
        undo(head, date, answer).statusCode(404);

        sheet(head, date).body("lines", hasSize(0));
        assertThat(taken()).isZero();
    }

    @Test
    void takeFreePlacesAloneUntilThoseOfTheAbsentAreFreed() {
        give(person(0), date, attend(3));
        give(person(1), date, attend(1));
        Attending.scan(head, date, Attending.code(person(1), date)).statusCode(200);
        var family = walkIn(Party.GUEST, "家族", 2, 1);
        walkIn(head, date, family).statusCode(409).body("type", equalTo(problem("event-full")));
        release(head, date).statusCode(409).body("type", equalTo(problem("attendance-closed")));
        assertThat(events.number("select count(*) from answer where occurrence_id = ?", date))
                .isEqualTo(2);

        clock.turn(Duration.ofHours(3));
        walkIn(head, date, family).statusCode(409);
        release(head, date).statusCode(200).body("answers", equalTo(1)).body("heads", equalTo(3));
        release(head, date).statusCode(200).body("answers", equalTo(0));
        walkIn(head, date, family).statusCode(201);

        assertThat(taken()).isEqualTo(4);
        sheet(head, date).body("totals.waitingHeads", equalTo(3)).body("totals.checkedInHeads", equalTo(4));
    }

    @Test
    void doNotOvertakeTheWaitingListBeforeTheStart() {
        give(person(0), date, attend(3));
        give(person(1), date, attend(3));
        walkIn(head, date, walkIn(Party.GUEST, "一人", 1, 0))
                .statusCode(409)
                .body("type", equalTo(problem("event-full")));

        clock.turn(Duration.ofHours(2));
        walkIn(head, date, walkIn(Party.GUEST, "一人", 1, 0)).statusCode(201);
    }

    @Test
    void withoutALimitThereIsNothingToFree() {
        var open = events.lay(events.of(place.place()).in(Duration.ofHours(2)));
        give(person(0), open, attend(3));
        clock.turn(Duration.ofHours(3));

        release(head, open).statusCode(200).body("answers", equalTo(0)).body("heads", equalTo(0));
    }

    @Test
    void areOfTheAudienceOrComeByName() {
        AccountId stranger = city.association(1, 1).houses().get(0).anyResident();
        walkIn(head, date, walkIn(Party.ACCOUNT, stranger, 1, 0)).statusCode(404);
        walkIn(head, date, walkIn(Party.RESIDENT, Uuids.next(), 1, 0)).statusCode(404);
        walkIn(head, date, walkIn(Party.HOUSEHOLD, place.houses().get(0).id(), 1, 0))
                .statusCode(400);
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                walkIn(Party.GUEST, " ", 1, 0),
                walkIn(Party.GUEST, "あ".repeat(61), 1, 0),
                walkIn(Party.GUEST, "\u0000", 1, 0),
                walkIn(Party.GUEST, "客", 0, 0),
                walkIn(Party.GUEST, "客", -1, 2),
                walkIn(Party.GUEST, "客", 101, 0),
                Answering.with(
                        walkIn(Party.GUEST, "客", 1, 0), "partyId", Uuids.next().toString()),
                Answering.with(walkIn(Party.ACCOUNT, person(0), 1, 0), "guestName", "客"),
                Map.of("party", "ACCOUNT", "adults", 1, "children", 0),
                Map.of("guestName", "客", "adults", 1, "children", 0))) {
            walkIn(head, date, body).statusCode(400);
        }
        assertThat(taken()).isZero();
    }

    @Test
    void theFinalCountIsPutDownOnceTheDateHasBegun() {
        Attending.count(head, date, 90).statusCode(409).body("type", equalTo(problem("attendance-closed")));
        clock.turn(Duration.ofDays(30));

        Attending.count(head, date, 90).statusCode(200).body("finalCount", equalTo(90));
        Attending.count(head, date, 0).statusCode(200);
        for (Object count : List.of(-1, 1_000_001, "90")) {
            assertThat(Attending.count(head, date, count).extract().statusCode())
                    .as("%s", count)
                    .isEqualTo(400);
        }
        sheet(head, date).body("totals.finalCount", equalTo(0));
        events.change("update occurrence set state = 'CANCELLED' where id = ?", date);
        Attending.count(head, date, 1).statusCode(409).body("type", equalTo(problem("event-state")));
    }
}
