package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.problem;
import static jp.kairan.events.Answering.with;
import static jp.kairan.events.Attending.sheet;
import static jp.kairan.events.Attending.tap;
import static jp.kairan.events.Attending.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class CheckInTest {
    private static final Map<String, Object> AS_ANNOUNCED = Map.of();

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

    private OccurrenceId soon(TestEvents.Plan plan) {
        return events.lay(plan.in(Duration.ofHours(2)));
    }

    private String answer(int no, OccurrenceId date, Map<String, ?> body) {
        give(person(no), date, body).statusCode(200);
        return events.ids("select id from answer where occurrence_id = ? and party_id = ?", date, person(no))
                .get(0)
                .toString();
    }

    private static Instant time(ValidatableResponse line) {
        return OffsetDateTime.parse(line.extract().path("checkedInAt")).toInstant();
    }

    @Test
    void aTapChecksInAsManyAsAnnouncedAndAnotherOneCorrectsTheNumberAlone() {
        var date = soon(events.of(place.place()));
        String answer = answer(0, date, with(attend(2), "children", 1));

        Instant first = time(tap(head, date, answer, AS_ANNOUNCED)
                .statusCode(200)
                .body("came", equalTo(3))
                .body("checkedInBy", equalTo(head.toString())));
        clock.turn(Duration.ofMinutes(5));
        AccountId other = city.officer(place.place(), Role.SECRETARY);
        tap(other, date, answer, AS_ANNOUNCED).body("came", equalTo(3));
        Instant again = time(tap(other, date, answer, Map.of("came", 2))
                .body("came", equalTo(2))
                .body("checkedInBy", equalTo(head.toString())));

        assertThat(again).isEqualTo(first);
        sheet(head, date).body("totals.checkedIn", equalTo(1)).body("totals.checkedInHeads", equalTo(2));
    }

    @Test
    void thePhonesTimeIsKeptUnlessItLiesAheadOrTooFarBehind() {
        var date = soon(events.of(place.place()));
        Instant earlier = clock.instant().minus(Duration.ofMinutes(20));

        assertThat(time(tap(head, date, answer(0, date, attend(1)), Map.of("at", earlier.toString()))))
                .isCloseTo(earlier, org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.MILLIS));
        assertThat(time(tap(head, date, answer(1, date, attend(1)), Map.of("at", "2999-01-01T00:00:00Z"))))
                .isBeforeOrEqualTo(clock.instant());
        assertThat(time(tap(head, date, answer(2, date, attend(1)), Map.of("at", "1970-01-01T00:00:00Z"))))
                .isAfter(clock.instant().minus(Duration.ofHours(23)));
    }

    @Test
    void aWrongTapIsTakenBackAndTheAnswerIsFreeAgain() {
        var date = soon(events.of(place.place()));
        String answer = answer(0, date, attend(1));
        tap(head, date, answer, AS_ANNOUNCED).statusCode(200);
        give(person(0), date, absent()).statusCode(409).body("type", equalTo(problem("answers-closed")));

        undo(head, date, answer).statusCode(204);
        undo(head, date, answer).statusCode(204);

        sheet(head, date).body("lines[0].checkedInAt", nullValue()).body("lines[0].came", nullValue());
        give(person(0), date, absent()).statusCode(200);
    }

    @Test
    void attendanceIsTakenFromTheDayBeforeUntilAWeekAfter() {
        var date = events.lay(events.of(place.place()).in(Duration.ofHours(25)));
        String answer = answer(0, date, attend(1));
        tap(head, date, answer, AS_ANNOUNCED).statusCode(409).body("type", equalTo(problem("attendance-closed")));

        clock.turn(Duration.ofHours(2));
        tap(head, date, answer, AS_ANNOUNCED).statusCode(200);
        clock.turn(Duration.ofDays(7));
        tap(head, date, answer, Map.of("came", 4)).statusCode(200);
        clock.turn(Duration.ofHours(26));
        undo(head, date, answer).statusCode(409).body("type", equalTo(problem("attendance-closed")));
    }

    @Test
    void nobodyIsCheckedInWhereNothingTakesPlace() {
        var date = soon(events.of(place.place()));
        String answer = answer(0, date, attend(1));
        events.change("update occurrence set state = 'CANCELLED' where id = ?", date);

        tap(head, date, answer, AS_ANNOUNCED).statusCode(409).body("type", equalTo(problem("event-state")));
        undo(head, date, answer).statusCode(409);
    }

    @Test
    void aMandateRestsWhileTheMemberIsThereAfterAll() {
        var date = soon(events.of(place.place()).meeting(new Quorum(1, 2, true)));
        String answer = answer(0, date, with(absent(), "mandate", "CHAIR"));

        tap(head, date, answer, AS_ANNOUNCED)
                .statusCode(200)
                .body("came", equalTo(1))
                .body("state", equalTo("ABSENT"));
        Answering.desk(head, date, "quorum").body("present", equalTo(1));
        undo(head, date, answer).statusCode(204);

        Answering.desk(head, date, "quorum").body("present", equalTo(0)).body("byMandate", equalTo(1));
    }

    @Test
    void whoBringsMoreThanAnnouncedTakesFreePlacesForThem() {
        var date = soon(events.of(place.place()).places(4));
        String answer = answer(0, date, attend(2));
        answer(1, date, attend(1));

        tap(head, date, answer, Map.of("came", 4)).statusCode(409).body("type", equalTo(problem("event-full")));
        tap(head, date, answer, Map.of("came", 3))
                .statusCode(200)
                .body("adults", equalTo(3))
                .body("came", equalTo(3));

        assertThat(events.number("select taken from occurrence where id = ?", date))
                .isEqualTo(4);
    }

    @Test
    void wherePlacesAreLimitedWhoSaidNoIsPutDownAsAWalkIn() {
        var date = soon(events.of(place.place()).places(4));
        String answer = answer(0, date, absent());

        tap(head, date, answer, AS_ANNOUNCED).statusCode(409).body("type", equalTo(problem("event-state")));
        Attending.walkIn(head, date, Attending.walkIn(Party.ACCOUNT, person(0), 1, 0))
                .statusCode(201);
    }

    @Test
    void whoWaitsHasAFreePlaceOnceTheDateHasBegunAndNotBefore() {
        var date = soon(events.of(place.place()).places(2));
        String seated = answer(0, date, attend(2));
        String waiting = answer(1, date, attend(2));
        tap(head, date, waiting, AS_ANNOUNCED).statusCode(409).body("type", equalTo(problem("event-full")));
        clock.turn(Duration.ofHours(3));
        tap(head, date, waiting, AS_ANNOUNCED).statusCode(409).body("type", equalTo(problem("event-full")));

        Attending.release(head, date).body("answers", equalTo(1)).body("heads", equalTo(2));

        tap(head, date, waiting, AS_ANNOUNCED).statusCode(200).body("seat", equalTo("SEATED"));
        tap(head, date, seated, AS_ANNOUNCED).statusCode(409).body("type", equalTo(problem("event-full")));
    }

    @Test
    void theNoteOfItHoldsCountsAndNoNames() {
        var date = soon(events.of(place.place()));
        tap(head, date, answer(0, date, attend(2)), AS_ANNOUNCED).statusCode(200);

        assertThat(events.number("""
                        select count(*) from audit_entry
                         where action = 'CheckedIn' and detail = jsonb_build_object('came', 2, 'occurrence', ?::text)""", date.toString())).isEqualTo(1);
    }
}
