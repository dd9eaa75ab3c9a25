package jp.kairan.events;

import static jp.kairan.events.Answering.absent;
import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.enter;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Answering.problem;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class AnswerReminderTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    @Inject
    TestClock clock;

    @Inject
    RemindEve evening;

    @Inject
    Eves eves;

    private Association place;
    private AccountId head;

    @BeforeEach
    void open() {
        place = city.association(1, 4);
        head = city.officer(place.place(), Role.HEAD);
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private AccountId person(int no) {
        return place.houses().get(no).anyResident();
    }

    private ValidatableResponse remind(OccurrenceId date) {
        return as(head).post("/api/v1/occurrences/{id}/reminders", date.value()).then();
    }

    @Test
    void touchesWhoSaidNothingAndNobodyElse() {
        var date = events.lay(events.of(place.place()));
        give(person(0), date, attend(1));
        enter(head, date, Party.ACCOUNT, person(1), "PHONE", absent());

        remind(date).statusCode(201).body("accounts", equalTo(2));

        assertThat(events.told(date, "REMINDER")).containsExactlyInAnyOrder(person(2), person(3));
    }

    @Test
    void nobodyOfAHouseholdThatAnsweredIsTouched() {
        var family = city.house(place.groups().get(0), 3);
        var date = events.lay(events.of(place.place()).by(AnsweredBy.HOUSEHOLD));
        give(family.accounts().get(1), date, absent());
        give(person(0), date, absent());

        remind(date).statusCode(201).body("accounts", equalTo(3));

        assertThat(events.told(date, "REMINDER")).doesNotContainAnyElementsOf(family.accounts());
    }

    @Test
    void comesOnceAnIntervalAndOfManyAtOnceOneGoesOut() throws Exception {
        var date = events.lay(events.of(place.place()));

        List<Integer> answers = AtOnce.times(6, () -> remind(date).extract().statusCode());

        assertThat(answers).containsOnly(201, 429).containsOnlyOnce(201);
        remind(date).header("Retry-After", notNullValue()).body("type", equalTo(problem("reminded-lately")));
        clock.turn(Duration.ofHours(7));
        remind(date).statusCode(201);
    }

    @Test
    void isRefusedOnceAnswersAreClosedAndSendsNothingWhereAllAnswered() {
        var date = events.lay(events.of(place.place()).closing(Duration.ofDays(1)));
        for (int i = 0; i < 4; i++) {
            give(person(i), date, absent());
        }
        remind(date).statusCode(200).body("accounts", equalTo(0));
        clock.turn(Duration.ofDays(2));
        remind(date).statusCode(409);
    }

    @Test
    void onTheEveningBeforeWhoHasAPlaceIsToldOnceByAllReplicasTogether() throws Exception {
        OccurrenceId date = tomorrowNoon(events.of(place.place()).places(1));
        give(person(0), date, attend(1));
        give(person(1), date, attend(1)).body("answer.seat", equalTo("WAITING"));
        give(person(2), date, absent());
        until(LocalTime.of(17, 59));
        assertThat(eves.due()).doesNotContain(date);

        until(LocalTime.of(18, 0));
        AtOnce.times(4, () -> {
            evening.remind();
            return true;
        });
        evening.remind();

        assertThat(events.told(date, "EVE")).containsExactly(person(0));
    }

    @Test
    void whoHasLeftMeanwhileIsNotRemindedOfTheEve() {
        OccurrenceId date = tomorrowNoon(events.of(place.place()));
        give(person(0), date, attend(1));
        give(person(1), date, attend(1));
        events.change("update resident set left_on = ? where account_id = ?", LocalDate.now(clock), person(1));

        until(LocalTime.of(18, 0));
        evening.remind();

        assertThat(events.told(date, "EVE")).containsExactly(person(0));
    }

    @Test
    void nothingIsSaidOfWhatWasCancelledOrIsAnotherDay() {
        OccurrenceId cancelled = tomorrowNoon(events.of(place.place()));
        give(person(0), cancelled, attend(1));
        events.change("update occurrence set state = 'CANCELLED' where id = ?", cancelled);
        OccurrenceId later = events.lay(events.of(place.place()).in(Duration.ofDays(4)));
        give(person(0), later, attend(1));

        until(LocalTime.of(19, 0));
        evening.remind();

        assertThat(events.told(cancelled, "EVE")).isEmpty();
        assertThat(events.told(later, "EVE")).isEmpty();
    }

    /** Noon of the day after the next morning, whatever the time of day at which the test runs. */
    private OccurrenceId tomorrowNoon(TestEvents.Plan plan) {
        until(LocalTime.of(9, 0));
        LocalDateTime now = LocalDateTime.now(clock);
        return events.lay(
                plan.in(Duration.between(now, now.toLocalDate().plusDays(1).atTime(12, 0))));
    }

    private void until(LocalTime time) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate day = now.toLocalTime().isBefore(time)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        clock.turn(Duration.between(now, day.atTime(time)));
    }
}
