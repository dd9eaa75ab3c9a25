package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.own;
import static jp.kairan.events.Planning.at;
import static jp.kairan.events.Planning.cancelDate;
import static jp.kairan.events.Planning.dateIds;
import static jp.kairan.events.Planning.moveDate;
import static jp.kairan.events.Planning.next;
import static jp.kairan.events.Planning.published;
import static jp.kairan.events.Planning.reopenDate;
import static jp.kairan.events.Planning.revise;
import static jp.kairan.events.Planning.with;
import static jp.kairan.events.Planning.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change of a published event means for its dates and for those who answered. */
@KairanTest
class EventChangesTest {
    private static final LocalDate FRIDAY = next(DayOfWeek.FRIDAY);

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    EventOutbox outbox;

    @Inject
    TestEvents events;

    private Place place;
    private AccountId head;
    private AccountId resident;
    private AccountId neighbour;

    @BeforeEach
    void anAssociation() {
        var association = city.association(1, 2);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        resident = association.houses().get(0).anyResident();
        neighbour = association.houses().get(1).anyResident();
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private String weekly(Object... fields) {
        return published(
                head,
                with(with(words(place, FRIDAY), "rrule", "FREQ=WEEKLY;COUNT=8;BYDAY=FR", "mostHeads", 4), fields));
    }

    private OccurrenceId date(String id, int no) {
        return new OccurrenceId(UUID.fromString(dateIds(head, id).get(no)));
    }

    @Test
    void aSeriesWithHeldDatesKeepsItsTimes() {
        String id = weekly();
        clock.turn(Duration.ofDays(15));
        revise(head, id, "startsOn", FRIDAY, "endsOn", FRIDAY)
                .then()
                .statusCode(409)
                .body("type", containsString("event-state"));
    }

    @Test
    void aSeriesWithMovedDatesKeepsItsTimesAndAnyOtherMayTurnIntoDays() {
        String id = weekly();
        String moved = dateIds(head, id).get(1);
        moveDate(head, id, moved, "endsAt", at(FRIDAY.plusWeeks(1), 21, 0), "startsAt", at(FRIDAY.plusWeeks(1), 19, 0))
                .then()
                .statusCode(200);
        revise(head, id, "startsOn", FRIDAY, "endsOn", FRIDAY).then().statusCode(409);
        moveDate(head, id, moved, "clear", List.of("TIME")).then().statusCode(200);
        revise(head, id, "startsOn", FRIDAY, "endsOn", FRIDAY)
                .then()
                .statusCode(200)
                .body("allDay", equalTo(true));
    }

    @Test
    void whoeverWaitsMovesUpOnceTheDateIsPutOnAgain() {
        String id = weekly("capacity", 1);
        OccurrenceId date = date(id, 1);
        give(resident, date, attend(1)).body("answer.seat", equalTo("SEATED"));
        give(neighbour, date, attend(1)).body("answer.seat", equalTo("WAITING"));
        cancelDate(head, id, date.toString()).then().statusCode(201);
        revise(head, id, "capacity", 2).then().statusCode(200);

        reopenDate(head, id, date.toString()).then().statusCode(200);

        own(neighbour, date).body("answer.seat", equalTo("SEATED"));
        assertThat(events.told(date, "PROMOTION")).containsExactly(neighbour);
    }

    @Test
    void aDateThatWasCalledOffDoesNotHinderASmallerRoom() {
        String id = weekly("capacity", 4);
        OccurrenceId date = date(id, 1);
        give(resident, date, attend(3)).statusCode(200);
        revise(head, id, "capacity", 2).then().statusCode(409).body("type", containsString("event-full"));
        cancelDate(head, id, date.toString()).then().statusCode(201);

        revise(head, id, "capacity", 2).then().statusCode(200);

        reopenDate(head, id, date.toString()).then().statusCode(200);
        own(resident, date).body("answer.seat", equalTo("SEATED"));
        give(neighbour, date, attend(1)).body("answer.seat", equalTo("WAITING"));
    }

    @Test
    void anotherFeeAndAnEarlierDeadlineAreToldAndALaterOneIsNot() {
        String id = weekly();
        give(resident, date(id, 1), attend(1)).statusCode(200);
        revise(head, id, "feeNote", "500円").then().statusCode(200).body("sequence", equalTo(1));
        revise(head, id, "answersCloseAt", at(FRIDAY, 12, 0))
                .then()
                .statusCode(200)
                .body("sequence", equalTo(2));
        revise(head, id, "answersCloseAt", at(FRIDAY, 15, 0))
                .then()
                .statusCode(200)
                .body("sequence", equalTo(2));
        assertThat(outbox.toldOfChange(id)).containsExactly(resident, resident);
    }

    @Test
    void whoHasLeftIsToldThatItIsCalledOffAndOfNoOtherChange() {
        String id = weekly();
        OccurrenceId date = date(id, 1);
        give(resident, date, attend(1)).statusCode(200);
        give(neighbour, date, attend(1)).statusCode(200);
        events.change("update resident set left_on = ? where account_id = ?", LocalDate.now(clock), resident);

        moveDate(head, id, date.toString(), "placeName", "体育館").then().statusCode(200);
        revise(head, id, "title", "公園の大掃除").then().statusCode(200);
        assertThat(outbox.toldOfChange(id)).containsExactly(neighbour, neighbour);

        cancelDate(head, id, date.toString()).then().statusCode(201);
        assertThat(outbox.toldOfChange(id)).hasSize(4).containsOnlyOnce(resident);
    }
}
