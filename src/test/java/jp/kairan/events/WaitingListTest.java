package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.desk;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Answering.problem;
import static jp.kairan.events.Answering.withdraw;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WaitingListTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    @Inject
    Seats seats;

    @Inject
    TestClock clock;

    private Association place;
    private List<AccountId> people;

    @BeforeEach
    void open() {
        place = city.association(1, 6);
        people = place.houses().stream().map(TestCity.House::anyResident).toList();
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private OccurrenceId places(int places) {
        return events.lay(events.of(place.place()).places(places));
    }

    @Test
    void aPlaceForWhichOthersWaitIsNotLeftForANewcomer() {
        var date = places(4);
        give(people.get(0), date, attend(3));
        give(people.get(1), date, attend(2)).body("answer.seat", equalTo("WAITING"));

        as(people.get(2))
                .get("/api/v1/calendar")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + date + "' }.seatsLeft", equalTo(0));
    }

    @Test
    void whoComesLateWaitsInOrderAndMovesUpWithANotice() {
        var date = places(2);
        give(people.get(0), date, attend(2)).body("answer.seat", equalTo("SEATED"));
        give(people.get(1), date, attend(1))
                .body("answer.seat", equalTo("WAITING"))
                .body("answer.placeInQueue", equalTo(1));
        give(people.get(2), date, attend(1))
                .body("answer.placeInQueue", equalTo(2))
                .body("placesLeft", equalTo(0));

        give(people.get(0), date, attend(1)).body("answer.seat", equalTo("SEATED"));

        own(people.get(1), date).body("answer.seat", equalTo("SEATED")).body("answer.placeInQueue", nullValue());
        own(people.get(2), date).body("answer.placeInQueue", equalTo(1));
        assertThat(events.told(date, "PROMOTION")).containsExactly(people.get(1));
    }

    @Test
    void aPartyThatDoesNotFitHoldsUpThoseBehindUntilItShrinksOrLeaves() {
        var date = places(3);
        give(people.get(0), date, attend(1));
        give(people.get(1), date, attend(2));
        give(people.get(2), date, attend(3)).body("answer.seat", equalTo("WAITING"));
        give(people.get(3), date, attend(1)).body("answer.seat", equalTo("WAITING"));

        give(people.get(1), date, absent());
        own(people.get(2), date).body("answer.seat", equalTo("WAITING"));
        own(people.get(3), date).body("answer.seat", equalTo("WAITING")).body("placesLeft", equalTo(0));
        give(people.get(4), date, attend(1)).body("answer.seat", equalTo("WAITING"));

        give(people.get(2), date, attend(2)).body("answer.seat", equalTo("SEATED"));
        withdraw(people.get(2), date);
        assertThat(events.told(date, "PROMOTION"))
                .containsExactlyInAnyOrder(people.get(2), people.get(3), people.get(4));
    }

    @Test
    void bringingMoreIsRefusedWhileOthersWaitAndTheEarlierAnswerStands() {
        var date = places(2);
        give(people.get(0), date, attend(1));
        give(people.get(1), date, attend(2)).body("answer.seat", equalTo("WAITING"));

        give(people.get(0), date, attend(2)).statusCode(409).body("type", equalTo(problem("event-full")));

        own(people.get(0), date).body("answer.adults", equalTo(1)).body("answer.seat", equalTo("SEATED"));
    }

    @Test
    void whoWaitsAndBringsMoreGoesToTheEnd() {
        var date = places(3);
        give(people.get(0), date, attend(3));
        give(people.get(1), date, attend(1));
        give(people.get(2), date, attend(1));

        give(people.get(1), date, attend(2)).body("answer.placeInQueue", equalTo(2));

        own(people.get(2), date).body("answer.placeInQueue", equalTo(1));
        var head = city.officer(place.place(), Role.HEAD);
        desk(head, date, "answers?seat=WAITING")
                .body(
                        "items.partyId",
                        contains(people.get(2).toString(), people.get(1).toString()));
    }

    @Test
    void aLargerRoomLetsTheFirstIn() {
        var date = places(1);
        people.forEach(who -> give(who, date, attend(1)));
        events.change("update occurrence set capacity = 4 where id = ?", date);

        QuarkusTransaction.requiringNew().run(() -> seats.fill(Actor.SYSTEM, date));

        assertThat(events.told(date, "PROMOTION")).containsExactlyInAnyOrderElementsOf(people.subList(1, 4));
        own(people.get(4), date).body("answer.placeInQueue", equalTo(1));
    }

    @Test
    void aRoomWithoutLimitTakesAll() {
        var date = places(1);
        people.forEach(who -> give(who, date, attend(1)));
        events.change("update occurrence set capacity = null where id = ?", date);

        QuarkusTransaction.requiringNew().run(() -> seats.fill(Actor.SYSTEM, date));

        assertThat(events.told(date, "PROMOTION")).hasSize(5);
    }

    @Test
    void movingUpGoesOnAfterTheDeadlineUntilTheStart() {
        var date = events.lay(events.of(place.place()).places(1).closing(Duration.ofDays(1)));
        var head = city.officer(place.place(), Role.HEAD);
        people.subList(0, 3).forEach(who -> give(who, date, attend(1)));

        clock.turn(Duration.ofDays(2));
        Answering.enter(head, date, Party.ACCOUNT, people.get(0), "PHONE", absent())
                .statusCode(200);
        assertThat(events.told(date, "PROMOTION")).containsExactly(people.get(1));
        clock.turn(Duration.ofDays(9));
        Answering.enter(head, date, Party.ACCOUNT, people.get(1), "PHONE", absent())
                .statusCode(200);
        assertThat(events.told(date, "PROMOTION")).containsExactly(people.get(1));
    }
}
