package jp.kairan.events;

import static jp.kairan.events.Planning.at;
import static jp.kairan.events.Planning.dateIds;
import static jp.kairan.events.Planning.dates;
import static jp.kairan.events.Planning.drafted;
import static jp.kairan.events.Planning.publish;
import static jp.kairan.events.Planning.published;
import static jp.kairan.events.Planning.revise;
import static jp.kairan.events.Planning.send;
import static jp.kairan.events.Planning.with;
import static jp.kairan.events.Planning.without;
import static jp.kairan.events.Planning.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class WholeDaysTest {
    private static final LocalDate TODAY = LocalDate.now(Planning.TOKYO);

    @Inject
    TestCity city;

    private Place place;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        place = city.association(1, 1).place();
        head = city.officer(place, Role.HEAD);
    }

    private Map<String, Object> days(Object... fields) {
        return with(without(words(place), "startsAt", "endsAt"), fields);
    }

    @Test
    void daysBeginAndEndAtMidnightInTokyo() {
        LocalDate first = TODAY.plusDays(5);
        send(head, days("startsOn", first, "endsOn", first.plusDays(2)))
                .then()
                .statusCode(201)
                .body("allDay", equalTo(true))
                .body("startsOn", equalTo(first.toString()))
                .body("endsOn", equalTo(first.plusDays(2).toString()))
                .body("startsAt", equalTo(first.minusDays(1) + "T15:00:00Z"))
                .body("endsAt", equalTo(first.plusDays(2) + "T15:00:00Z"));
    }

    @Test
    void oneDayIsEnough() {
        send(head, days("startsOn", TODAY.plusDays(1)))
                .then()
                .statusCode(201)
                .body("endsOn", equalTo(TODAY.plusDays(1).toString()));
        send(head, days("endsOn", TODAY.plusDays(1))).then().statusCode(400);
        send(head, days("startsOn", TODAY.plusDays(2), "endsOn", TODAY.plusDays(1)))
                .then()
                .statusCode(400);
        send(head, days("startsOn", "+999999999-12-31")).then().statusCode(400);
    }

    @Test
    void todayIsNotOverYetAndYesterdayIs() {
        publish(head, drafted(head, days("startsOn", TODAY, "answeredBy", "NOBODY")))
                .then()
                .statusCode(201);
        publish(head, drafted(head, days("startsOn", TODAY.minusDays(1))))
                .then()
                .statusCode(400);
        publish(head, drafted(head, days("startsOn", TODAY.minusDays(1), "endsOn", TODAY)))
                .then()
                .statusCode(201);
    }

    @Test
    void aSeriesOfSeveralDaysThatIsGoingOnIsLaidDownFromToday() {
        LocalDate yesterday = TODAY.minusDays(1);
        String id = published(head, days("startsOn", yesterday, "endsOn", TODAY, "rrule", "FREQ=WEEKLY;COUNT=3"));
        dates(head, id)
                .then()
                .body("items.size()", equalTo(3))
                .body("items[0].startsOn", equalTo(yesterday.toString()))
                .body("items[2].endsOn", equalTo(TODAY.plusWeeks(2).toString()));
    }

    @Test
    void daysBecomeTimesAndTimesDays() {
        LocalDate day = TODAY.plusDays(5);
        String id = published(head, days("startsOn", day));
        String date = dateIds(head, id).get(0);
        revise(head, id, "startsAt", at(day, 0, 30), "endsAt", at(day.plusDays(1), 0, 0))
                .then()
                .statusCode(200)
                .body("allDay", equalTo(false))
                .body("startsOn", nullValue());
        revise(head, id, "startsOn", day, "endsOn", day.plusDays(1))
                .then()
                .statusCode(200)
                .body("dates[0].id", equalTo(date))
                .body("dates[0].endsOn", equalTo(day.plusDays(1).toString()));
        revise(head, id, "startsOn", day, "startsAt", at(day, 9, 0)).then().statusCode(400);
    }

    /** Just after midnight in Tokyo it is still the day before in UTC; the weekday has to be Tokyo's. */
    @Test
    void theRuleCountsTheDaysOfTokyo() {
        LocalDate day = TODAY.plusDays(3);
        String weekday = day.getDayOfWeek().name().substring(0, 2);
        String id = published(
                head,
                with(
                        words(place, day),
                        "startsAt",
                        at(day, 0, 15),
                        "endsAt",
                        at(day, 1, 0),
                        "rrule",
                        "FREQ=WEEKLY;COUNT=2;BYDAY=" + weekday));
        assertThat(Planning.starts(head, id)).containsExactly(day + "T00:15", day.plusWeeks(1) + "T00:15");
    }
}
