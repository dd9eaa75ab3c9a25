package jp.kairan.events;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A series leaves as one entry whose rule, exceptions and moved dates say what the occurrences say. */
@KairanTest
class SeriesInFeedTest {
    private static final TimeZone TOKYO = TimeZone.getTimeZone(ZoneId.of("Asia/Tokyo"));

    @Inject
    TestCity city;

    @Inject
    Diary diary;

    private Association here;
    private AccountId reader;

    @BeforeEach
    void settle() {
        here = city.association(1, 1);
        reader = here.houses().get(0).anyResident();
    }

    private EventId daily(String rule, int dates) {
        EventId series = diary.series(here.place(), "ごみの日", diary.inDays(1), rule);
        for (int day = 1; day <= dates; day++) {
            diary.date(series, diary.inDays(day));
        }
        return series;
    }

    private List<VEvent> entries(EventId event) {
        byte[] file = as(reader)
                .get("/api/v1/events/" + event + "/calendar")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first().getEvents();
    }

    private static List<Instant> dates(VEvent entry, int most) {
        var iterator = entry.getDateIterator(TOKYO);
        List<Instant> found = new java.util.ArrayList<>();
        while (iterator.hasNext() && found.size() < most) {
            found.add(iterator.next().toInstant());
        }
        return found;
    }

    @Test
    void aSeriesIsOneEntryWithItsRule() {
        EventId series = daily("FREQ=DAILY;COUNT=5", 5);

        List<VEvent> entries = entries(series);

        assertThat(entries).hasSize(1);
        assertThat(dates(entries.get(0), 9))
                .containsExactly(diary.inDays(1), diary.inDays(2), diary.inDays(3), diary.inDays(4), diary.inDays(5));
    }

    @Test
    void aCancelledDateAndOneThatWasNeverLaidDownAreLeftOut() {
        EventId series = daily("FREQ=DAILY;COUNT=5", 5);
        diary.change(
                "update occurrence set state = 'CANCELLED' where event_id = ? and starts_at = ?",
                series,
                diary.inDays(2));
        diary.change("delete from occurrence where event_id = ? and starts_at = ?", series, diary.inDays(4));

        assertThat(dates(entries(series).get(0), 9)).containsExactly(diary.inDays(1), diary.inDays(3), diary.inDays(5));
    }

    @Test
    void aMovedDateStandsForTheOneOfTheRule() {
        EventId series = daily("FREQ=DAILY;COUNT=3", 3);
        Instant later = diary.inDays(2).plusSeconds(3600);
        diary.change("""
                update occurrence set starts_at = ?, ends_at = ?, place_name = '体育館', note = '雨のため'
                 where event_id = ? and starts_at = ?""", later, later.plusSeconds(3600), series, diary.inDays(2));

        VEvent moved = entries(series).get(1);

        assertThat(moved.getRecurrenceId().getValue().toInstant()).isEqualTo(diary.inDays(2));
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(later);
        assertThat(moved.getLocation().getValue()).isEqualTo("体育館");
        assertThat(moved.getDescription().getValue()).startsWith("雨のため");
    }

    @Test
    void aSeriesThatIsCancelledEndsWithWhatWasHeld() {
        EventId series = diary.series(here.place(), "体操", diary.inDays(-3), "FREQ=DAILY;COUNT=6");
        for (int day = -3; day < 3; day++) {
            diary.date(series, diary.inDays(day));
        }
        diary.change(
                "update event set state = 'CANCELLED', cancelled_at = ?, cancel_reason = '講師の都合' where id = ?",
                diary.inDays(0),
                series);
        diary.change(
                "update occurrence set state = 'CANCELLED' where event_id = ? and ends_at > ?",
                series,
                diary.inDays(0));

        List<VEvent> entries = entries(series);

        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).getStatus())
                .satisfiesAnyOf(
                        status -> assertThat(status).isNull(),
                        status -> assertThat(status.isCancelled()).isFalse());
        assertThat(dates(entries.get(0), 9)).containsExactly(diary.inDays(-3), diary.inDays(-2), diary.inDays(-1));
        as(reader)
                .queryParam("from", diary.today().minusDays(3).toString())
                .queryParam("to", diary.today().plusDays(3).toString())
                .queryParam("limit", 200)
                .get("/api/v1/calendar")
                .then()
                .body(
                        "items.findAll { it.event == '" + series + "' }.state",
                        contains("PLANNED", "PLANNED", "PLANNED", "CANCELLED", "CANCELLED", "CANCELLED"));
    }

    @Test
    void aSeriesCancelledBeforeItBeganIsCancelledAsAWhole() {
        EventId series = daily("FREQ=DAILY;COUNT=3", 3);
        diary.change("update event set state = 'CANCELLED', cancelled_at = now() where id = ?", series);

        assertThat(entries(series).get(0).getStatus().isCancelled()).isTrue();
    }

    @Test
    void datesWithATimeOfASeriesOfWholeDaysAreReadAsDays() {
        EventId series = daily("FREQ=DAILY;COUNT=3", 3);
        diary.change("update event set all_day = true where id = ?", series);

        assertThat(entries(series))
                .hasSize(1)
                .allMatch(entry -> !entry.getDateStart().getValue().hasTime());
        String day = diary.today().plusDays(1).toString();
        as(reader)
                .get("/api/v1/events/" + series + "/occurrences")
                .then()
                .statusCode(200)
                .body("items[0].startsOn", equalTo(day))
                .body("items[0].endsOn", equalTo(day));
        as(reader)
                .queryParam("limit", 200)
                .get("/api/v1/calendar")
                .then()
                .statusCode(200)
                .body("items.find { it.event == '" + series + "' }.endsOn", equalTo(day));
    }

    @Test
    void aRuleThatCalendarsReadInSeveralWaysLeavesDateByDate() {
        EventId series = diary.series(here.place(), "例会", diary.inDays(1), "FREQ=HOURLY");
        diary.date(series, diary.inDays(1));
        diary.date(series, diary.inDays(8));

        List<VEvent> entries = entries(series);

        assertThat(entries).hasSize(2).allMatch(entry -> entry.getRecurrenceRule() == null);
        assertThat(entries).extracting(entry -> entry.getUid().getValue()).doesNotHaveDuplicates();
    }

    @Test
    void oneEventIsForWhoeverSeesItAlone() {
        EventId event = diary.event(here.place(), "清掃", diary.inDays(3));
        String path = "/api/v1/events/" + event + "/calendar";

        as(reader).get(path).then().statusCode(200).contentType("text/calendar");
        as(city.account()).get(path).then().statusCode(404);
        asNobody().get(path).then().statusCode(401);
        as(reader).get("/api/v1/events/" + EventId.next() + "/calendar").then().statusCode(404);
    }

    @Test
    void aDraftIsNoFileYet() {
        EventId draft = diary.event(here.place(), "案", diary.inDays(3));
        diary.change("update event set state = 'DRAFT' where id = ?", draft);

        as(city.officer(here.place(), Role.HEAD))
                .get("/api/v1/events/" + draft + "/calendar")
                .then()
                .statusCode(409);
        as(reader).get("/api/v1/events/" + draft + "/calendar").then().statusCode(404);
    }
}
