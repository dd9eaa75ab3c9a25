package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.events.Planning.at;
import static jp.kairan.events.Planning.dateIds;
import static jp.kairan.events.Planning.dates;
import static jp.kairan.events.Planning.next;
import static jp.kairan.events.Planning.published;
import static jp.kairan.events.Planning.read;
import static jp.kairan.events.Planning.revise;
import static jp.kairan.events.Planning.starts;
import static jp.kairan.events.Planning.with;
import static jp.kairan.events.Planning.without;
import static jp.kairan.events.Planning.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class EventSeriesTest {
    private static final LocalDate TUESDAY = next(DayOfWeek.TUESDAY);

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    EventOutbox outbox;

    @Inject
    ExtendSeries extend;

    private Place place;
    private AccountId head;
    private AccountId resident;

    @BeforeEach
    void anAssociation() {
        var association = city.association(1, 1);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        resident = association.houses().get(0).anyResident();
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private Map<String, Object> weekly() {
        return with(words(place, TUESDAY), "rrule", "FREQ=WEEKLY;BYDAY=TU");
    }

    private static OccurrenceId occurrence(String id) {
        return new OccurrenceId(UUID.fromString(id));
    }

    @Test
    void garbageDaysAreLaidDownForThirteenMonths() {
        Map<String, Object> draft = with(
                without(words(place), "startsAt", "endsAt"),
                "kind",
                "DATE",
                "title",
                "燃やすごみの日",
                "startsOn",
                TUESDAY,
                "rrule",
                "FREQ=WEEKLY;BYDAY=TU,FR");
        String id = published(head, draft);
        List<String> days = dates(resident, id).then().extract().path("items.startsOn");
        List<String> expected = new ArrayList<>();
        LocalDate last = LocalDate.now(Planning.TOKYO).plusMonths(13);
        for (LocalDate day = TUESDAY; day.isBefore(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY) {
                expected.add(day.toString());
            }
        }
        assertThat(days).isEqualTo(expected);
        assertThat(outbox.shown(id).expiresAt()).isNull();
        read(resident, id).then().body("dates", hasSize(5)).body("dates[0].closesAt", nullValue());
    }

    @Test
    void monthlyMeetingsFallOnTheSecondSaturday() {
        LocalDate first = LocalDate.now(Planning.TOKYO)
                .plusMonths(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SATURDAY));
        String id = published(head, with(words(place, first), "kind", "MEETING", "rrule", "FREQ=MONTHLY;BYDAY=2SA"));
        assertThat(starts(resident, id)).hasSizeBetween(12, 13).allSatisfy(start -> {
            LocalDate day = LocalDate.parse(start.substring(0, 10));
            assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
            assertThat(day.getDayOfMonth()).isBetween(8, 14);
            assertThat(start).endsWith("T19:00");
        });
    }

    @Test
    void datesAreListedPageByPage() {
        String id = published(head, weekly());
        String url = Planning.EVENTS + "/" + id + "/occurrences?limit=20";
        List<String> all = dateIds(resident, id);
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = as(resident).get(url + cursor).then().statusCode(200).extract();
            paged.addAll(page.path("items.id"));
            String following = page.path("next");
            cursor = following == null ? null : "&cursor=" + following;
        }
        assertThat(paged).isEqualTo(all);
        as(resident).get(url + "&from=" + TUESDAY.plusDays(1)).then().body("items[0].id", equalTo(all.get(1)));
        as(resident).queryParam("from", "-999999999-01-01").get(url).then().statusCode(200);
        as(resident)
                .queryParam("from", "+999999999-12-31")
                .get(url)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(resident).get(url + "&cursor=MQ").then().statusCode(400);
    }

    @Test
    void aChangedHourKeepsDatesAndAnswers() {
        String id = published(head, weekly());
        List<String> before = dateIds(head, id);
        give(resident, occurrence(before.get(3)), attend(1)).statusCode(200);
        revise(head, id, "startsAt", at(TUESDAY, 18, 30), "endsAt", at(TUESDAY, 20, 30))
                .then()
                .statusCode(200);
        assertThat(dateIds(head, id)).isEqualTo(before);
        assertThat(starts(head, id)).allMatch(start -> start.endsWith("T18:30"));
        assertThat(outbox.toldOfChange(id)).containsExactly(resident);
        dates(head, id)
                .then()
                .body("items[3].taken", equalTo(1))
                .body(
                        "items[3].originalStart",
                        equalTo(at(TUESDAY.plusWeeks(3), 18, 30).toInstant().toString()));
    }

    @Test
    void datesThatFallAwayAreForgottenUnlessSomebodyAnswered() {
        String id = published(head, weekly());
        List<String> before = dateIds(head, id);
        give(resident, occurrence(before.get(2)), attend(1)).statusCode(200);
        LocalDate wednesday = TUESDAY.plusDays(1);
        revise(
                        head,
                        id,
                        "startsAt",
                        at(wednesday, 19, 0),
                        "endsAt",
                        at(wednesday, 20, 0),
                        "rrule",
                        "FREQ=WEEKLY;BYDAY=WE")
                .then()
                .statusCode(200);
        List<String> after = dateIds(head, id);
        assertThat(after).contains(before.get(2)).doesNotContain(before.get(0), before.get(1), before.get(3));
        dates(head, id)
                .then()
                .body("items.find { it.id == '" + before.get(2) + "' }.state", equalTo("CANCELLED"))
                .body("items.findAll { it.state == 'PLANNED' }.size()", equalTo(after.size() - 1));
        assertThat(outbox.toldOfChange(id)).containsExactly(resident);
    }

    @Test
    void aShortenedSeriesLosesItsTail() {
        String id = published(head, weekly());
        List<String> before = dateIds(head, id);
        revise(head, id, "rrule", "FREQ=WEEKLY;COUNT=3;BYDAY=TU").then().statusCode(200);
        assertThat(dateIds(head, id)).isEqualTo(before.subList(0, 3));
        revise(head, id, "clear", List.of("RRULE")).then().statusCode(200);
        assertThat(dateIds(head, id)).isEqualTo(before.subList(0, 1));
        revise(head, id, "rrule", "FREQ=WEEKLY;COUNT=2;BYDAY=TU").then().statusCode(200);
        assertThat(dateIds(head, id)).hasSize(2).startsWith(before.get(0));
    }

    @Test
    void whatIsPastStaysAsItWas() {
        String id = published(head, weekly());
        List<String> before = dateIds(head, id);
        clock.turn(Duration.ofDays(15));
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        revise(head, id, "startsAt", at(first, 18, 0), "endsAt", at(first, 19, 0))
                .then()
                .statusCode(200);
        as(head).get(Planning.EVENTS + "/" + id + "/occurrences?from=" + TUESDAY)
                .then()
                .body("items[0].id", equalTo(before.get(0)))
                .body(
                        "items[0].startsAt",
                        equalTo(at(TUESDAY, 19, 0).toInstant().toString()));
        assertThat(starts(head, id)).allMatch(start -> start.endsWith("T18:00"));
    }

    @Test
    void timeLaysDownFurtherDatesOnceHoweverManyReplicasThereAre() throws Exception {
        String id = published(head, weekly());
        List<String> before = dateIds(head, id);
        extend.extend();
        assertThat(dateIds(head, id)).isEqualTo(before);
        clock.turn(Duration.ofDays(28));
        AtOnce.times(4, () -> {
            extend.extend();
            return true;
        });
        List<String> after = dateIds(head, id);
        List<String> stillThere = before.subList(4, before.size());
        assertThat(after)
                .startsWith(stillThere.toArray(String[]::new))
                .hasSizeBetween(before.size() - 1, before.size() + 1);
        assertThat(starts(head, id)).doesNotHaveDuplicates();
    }

    @Test
    void aCancelledSeriesIsNotExtended() {
        String id = published(head, weekly());
        int before = dateIds(head, id).size();
        Planning.cancel(head, id).then().statusCode(201);
        clock.turn(Duration.ofDays(28));
        extend.extend();
        assertThat(dateIds(head, id)).hasSize(before - 4);
    }
}
