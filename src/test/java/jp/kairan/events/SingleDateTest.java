package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Planning.at;
import static jp.kairan.events.Planning.cancelDate;
import static jp.kairan.events.Planning.dateIds;
import static jp.kairan.events.Planning.dates;
import static jp.kairan.events.Planning.moveDate;
import static jp.kairan.events.Planning.next;
import static jp.kairan.events.Planning.published;
import static jp.kairan.events.Planning.reopenDate;
import static jp.kairan.events.Planning.revise;
import static jp.kairan.events.Planning.starts;
import static jp.kairan.events.Planning.with;
import static jp.kairan.events.Planning.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class SingleDateTest {
    private static final LocalDate FRIDAY = next(DayOfWeek.FRIDAY);

    @Inject
    TestCity city;

    @Inject
    EventOutbox outbox;

    @Inject
    TestEvents events;

    private Place place;
    private AccountId head;
    private AccountId resident;
    private String id;
    private List<String> all;

    @BeforeEach
    void aSeries() {
        var association = city.association(1, 2);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        resident = association.houses().get(0).anyResident();
        id = published(head, with(words(place, FRIDAY), "rrule", "FREQ=WEEKLY;COUNT=8;BYDAY=FR"));
        all = dateIds(head, id);
        give(resident, new OccurrenceId(UUID.fromString(all.get(1))), attend(1)).statusCode(200);
        give(association.houses().get(1).anyResident(), new OccurrenceId(UUID.fromString(all.get(2))), attend(1))
                .statusCode(200);
    }

    @Test
    void aDateThatIsCalledOffStillShowsAndThoseWhoAnsweredForItAreTold() {
        cancelDate(head, id, all.get(1)).then().statusCode(201).body("sequence", equalTo(1));
        dates(resident, id)
                .then()
                .body("items[1].state", equalTo("CANCELLED"))
                .body("items[1].note", equalTo("会場が使えません"));
        assertThat(outbox.toldOfChange(id)).containsExactly(resident);
        cancelDate(head, id, all.get(1)).then().statusCode(409).body("type", containsString("event-state"));
        moveDate(head, id, all.get(1), "note", "x").then().statusCode(409);
        reopenDate(head, id, all.get(1)).then().statusCode(200);
        reopenDate(head, id, all.get(1)).then().statusCode(409);
        dates(resident, id)
                .then()
                .body("items[1].state", equalTo("PLANNED"))
                .body("items[1].taken", equalTo(1))
                .body("items[1].note", nullValue());
        assertThat(outbox.toldOfChange(id)).containsExactly(resident, resident);
    }

    @Test
    void aMovedDateKeepsItsPlaceInTheSeriesAndItsAnswers() {
        LocalDate moved = FRIDAY.plusWeeks(1).plusDays(2);
        moveDate(head, id, all.get(1), "startsAt", at(moved, 9, 0), "endsAt", at(moved, 11, 0), "placeName", "体育館")
                .then()
                .statusCode(200)
                .body("sequence", equalTo(1));
        dates(resident, id)
                .then()
                .body("items[1].id", equalTo(all.get(1)))
                .body("items[1].startsAt", equalTo(at(moved, 9, 0).toInstant().toString()))
                .body("items[1].closesAt", equalTo(at(moved, 9, 0).toInstant().toString()))
                .body(
                        "items[1].originalStart",
                        equalTo(at(FRIDAY.plusWeeks(1), 19, 0).toInstant().toString()))
                .body("items[1].placeName", equalTo("体育館"))
                .body("items[1].taken", equalTo(1));
        assertThat(outbox.toldOfChange(id)).containsExactly(resident);
        moveDate(head, id, all.get(1), "clear", List.of("TIME", "PLACE")).then().statusCode(200);
        assertThat(starts(head, id)).allMatch(start -> start.endsWith("T19:00"));
    }

    @Test
    void whoWasCheckedInIsNotOnceTheDateMovesToAnotherDay() {
        var date = new OccurrenceId(UUID.fromString(all.get(1)));
        events.change("update answer set checked_in_at = now(), came = 1 where occurrence_id = ?", date);
        LocalDate moved = FRIDAY.plusWeeks(1).plusDays(1);
        moveDate(head, id, all.get(1), "startsAt", at(moved, 9, 0), "endsAt", at(moved, 11, 0))
                .then()
                .statusCode(200);
        assertThat(events.number("select count(came) from answer where occurrence_id = ?", date))
                .isZero();
        dates(resident, id).then().body("items[1].taken", equalTo(1));
    }

    @Test
    void aMereNoteIsToldToNobody() {
        moveDate(head, id, all.get(1), "note", "雨具をお持ちください")
                .then()
                .statusCode(200)
                .body("sequence", equalTo(0));
        assertThat(outbox.toldOfChange(id)).isEmpty();
        dates(resident, id).then().body("items[1].note", equalTo("雨具をお持ちください"));
    }

    @Test
    void whatWasMovedOrCalledOffByHandStaysSoWhenTheSeriesChanges() {
        LocalDate moved = FRIDAY.plusWeeks(1).plusDays(2);
        moveDate(head, id, all.get(1), "startsAt", at(moved, 9, 0), "endsAt", at(moved, 11, 0))
                .then()
                .statusCode(200);
        cancelDate(head, id, all.get(3)).then().statusCode(201);
        revise(head, id, "startsAt", at(FRIDAY, 18, 0), "endsAt", at(FRIDAY, 19, 0))
                .then()
                .statusCode(200);
        dates(head, id)
                .then()
                .body("items[0].startsAt", equalTo(at(FRIDAY, 18, 0).toInstant().toString()))
                .body("items[1].startsAt", equalTo(at(moved, 9, 0).toInstant().toString()))
                .body(
                        "items[1].originalStart",
                        equalTo(at(FRIDAY.plusWeeks(1), 18, 0).toInstant().toString()))
                .body("items[3].state", equalTo("CANCELLED"))
                .body(
                        "items[3].startsAt",
                        equalTo(at(FRIDAY.plusWeeks(3), 18, 0).toInstant().toString()));
    }

    @Test
    void theDateOfAnEventThatDoesNotRepeatIsTheEventsOwn() {
        String single = published(head, words(place));
        String date = dateIds(head, single).get(0);
        cancelDate(head, single, date).then().statusCode(409);
        moveDate(head, single, date, "note", "x").then().statusCode(409);
    }

    @Test
    void aDateIsChangedByWhoSawTheEventAsItIs() {
        moveDate(head, id, all.get(0), "note", "一").then().statusCode(200);
        as(head).body(Map.of("lockVersion", 1, "note", "二"))
                .patch(Planning.EVENTS + "/" + id + "/occurrences/" + all.get(0))
                .then()
                .statusCode(409)
                .body("type", containsString("event-changed"));
    }

    @Test
    void aDateOfAnotherEventDoesNotExistHere() {
        String other = published(head, with(words(place, FRIDAY), "rrule", "FREQ=WEEKLY;BYDAY=FR"));
        cancelDate(head, other, all.get(0)).then().statusCode(404);
        cancelDate(head, id, UUID.randomUUID().toString()).then().statusCode(404);
        moveDate(head, id, all.get(0), "startsOn", FRIDAY).then().statusCode(400);
        moveDate(
                        head,
                        id,
                        all.get(0),
                        "startsAt",
                        at(FRIDAY.minusDays(30), 9, 0),
                        "endsAt",
                        at(FRIDAY.minusDays(30), 10, 0))
                .then()
                .statusCode(400);
    }
}
