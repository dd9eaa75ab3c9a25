package jp.kairan.events;

import static io.restassured.RestAssured.given;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed tells its owner's calendar what the owner may see, and whoever has no address nothing at all. */
@KairanTest
class CalendarFeedTest {
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

    private static String made(AccountId who) {
        return as(who).body(Map.of("name", "家のiPad"))
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
    }

    /** From a network of its own, because wrong addresses are counted by network. */
    private static Response fetch(String url) {
        String network = "10." + ThreadLocalRandom.current().nextInt(256) + "."
                + ThreadLocalRandom.current().nextInt(256) + ".7";
        return given().header("X-Forwarded-For", network)
                .urlEncodingEnabled(false)
                .get(URI.create(url).getPath());
    }

    private static ICalendar parsed(String url) {
        Response response = fetch(url);
        assertThat(response.statusCode()).isEqualTo(200);
        return Biweekly.parse(new String(response.asByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .first();
    }

    private VEvent only(ICalendar calendar, EventId event) {
        return calendar.getEvents().stream()
                .filter(e -> e.getUid().getValue().startsWith(event.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherProgramReadsJapaneseTextAsItWasWritten() {
        String title = "髙橋さんと𠮷野の「夏祭り」; 持ち物, 水筒\\帽子 ".repeat(4).strip();
        EventId event = diary.event(here.place(), title, diary.inDays(3));
        diary.change("update event set body = ? where id = ?", "一行目\n 二行目；\\n ではない\n" + "あいうえお".repeat(60), event);

        VEvent entry = only(parsed(made(reader)), event);

        assertThat(entry.getSummary().getValue()).isEqualTo(title);
        assertThat(entry.getDescription().getValue()).startsWith("一行目\n 二行目；\\n ではない\n" + "あいうえお".repeat(60));
        assertThat(entry.getLocation().getValue()).isEqualTo("米泉公民館");
        assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(diary.inDays(3));
        assertThat(entry.getSequence().getValue()).isZero();
    }

    @Test
    void theFileSaysWhatItIsAndIsNotSentTwice() {
        diary.event(here.place(), "清掃", diary.inDays(3));
        String url = made(reader);
        Response first = fetch(url);

        first.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/calendar;charset=UTF-8"))
                .header("Cache-Control", startsWith("private"))
                .body(containsString("TZID:Asia/Tokyo"))
                .body(containsString("DTSTART;TZID=Asia/Tokyo:"));
        given().header("If-None-Match", first.header("ETag"))
                .get(URI.create(url).getPath())
                .then()
                .statusCode(304);
    }

    @Test
    void nothingOfAnotherAssociationIsInIt() {
        EventId other = diary.event(city.association(here.federation(), 1, 1).place(), "隣の祭り", diary.inDays(3));

        fetch(made(reader)).then().body(not(containsString(other.toString())));
    }

    @Test
    void whoLeavesTheAssociationFindsNothingMoreInTheFeed() {
        EventId event = diary.event(here.place(), "清掃", diary.inDays(3));
        String url = made(reader);
        fetch(url).then().body(containsString(event.toString()));
        diary.change("update resident set left_on = ? where account_id = ?", diary.today(), reader);

        fetch(url).then().statusCode(200).body(not(containsString(event.toString())));
    }

    @Test
    void aSensitiveEventShowsNeitherTitleNorPlaceNorText() {
        EventId event = diary.event(here.place(), "役員の調停", diary.inDays(3));
        diary.change("update event set sensitive = true where id = ?", event);

        fetch(made(reader))
                .then()
                .body(containsString(event.toString()))
                .body(not(containsString("調停")))
                .body(not(containsString("米泉公民館")))
                .body(not(containsString("持ち物")));
    }

    @Test
    void whatIsCancelledStaysAndSaysSo() {
        EventId event = diary.event(here.place(), "祭り", diary.inDays(3));
        diary.change("update event set state = 'CANCELLED', cancelled_at = now(), sequence = 1 where id = ?", event);

        VEvent entry = only(parsed(made(reader)), event);

        assertThat(entry.getStatus().isCancelled()).isTrue();
        assertThat(entry.getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void wholeDaysAreDatesWithoutATime() {
        EventId event = diary.event(here.place(), "作品展", diary.at(diary.today(), 0));
        for (String table : new String[] {"event set all_day = true,", "occurrence set"}) {
            diary.change(
                    table.startsWith("event")
                            ? "update event set all_day = true, ends_at = ? where id = ?"
                            : "update occurrence set ends_at = ? where event_id = ?",
                    diary.at(diary.today().plusDays(2), 0),
                    event);
        }

        VEvent entry = only(parsed(made(reader)), event);

        assertThat(entry.getDateStart().getValue().hasTime()).isFalse();
        assertThat(entry.getDateEnd().getValue().getRawComponents().getDate())
                .isEqualTo(diary.today().plusDays(2).getDayOfMonth());
    }

    @Test
    void aRevokedAddressAnswersLikeOneThatNeverWas() {
        String url = made(reader);
        String id = as(reader).get("/api/v1/calendar-feeds").path("items[0].id");
        as(reader).delete("/api/v1/calendar-feeds/" + id).then().statusCode(204);

        Map<String, Object> revoked =
                fetch(url).then().statusCode(404).extract().path("");
        Map<String, Object> unknown = fetch("http://x/calendar/" + "A".repeat(43) + ".ics")
                .then()
                .statusCode(404)
                .extract()
                .path("");
        revoked.remove("instance");
        unknown.remove("instance");
        assertThat(revoked).isEqualTo(unknown);
        as(reader).delete("/api/v1/calendar-feeds/" + id).then().statusCode(404);
    }

    @Test
    void theListTellsNamesAndReadingsButNoAddress() {
        String url = made(reader);
        fetch(url);

        as(reader)
                .get("/api/v1/calendar-feeds")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("家のiPad"))
                .body("items[0].readAt", notNullValue())
                .body(not(containsString(secret(url))));
        assertThat(diary.list(
                        "select encode(secret_hash, 'escape') as hash from calendar_feed where account_id = ?",
                        row -> row.text("hash"),
                        reader))
                .noneMatch(hash -> hash.contains(secret(url)));
    }

    @Test
    void nobodySeesOrRevokesTheFeedsOfSomebodyElse() {
        made(reader);
        String id = as(reader).get("/api/v1/calendar-feeds").path("items[0].id");
        AccountId neighbour = city.account();

        as(neighbour).get("/api/v1/calendar-feeds").then().body("items", hasSize(0));
        as(neighbour).delete("/api/v1/calendar-feeds/" + id).then().statusCode(404);
        as(neighbour)
                .delete("/api/v1/calendar-feeds/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        asNobody().get("/api/v1/calendar-feeds").then().statusCode(401);
        asNobody()
                .body(Map.of("name", "x"))
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(401);
        asNobody().delete("/api/v1/calendar-feeds/" + id).then().statusCode(401);
    }

    @Test
    void anAccountHasTenFeedsAtTheMostHoweverManyItAsksForAtOnce() {
        long granted = IntStream.range(0, 16)
                .parallel()
                .map(i -> as(reader)
                        .body(Map.of("name", "n" + i))
                        .post("/api/v1/calendar-feeds")
                        .statusCode())
                .filter(status -> status == 201)
                .count();

        assertThat(granted).isEqualTo(10);
        as(reader)
                .body(Map.of("name", "もう一つ"))
                .post("/api/v1/calendar-feeds")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:too-many-feeds"));
    }

    @Test
    void whoGuessesAddressesIsStoppedAndWhoReadsTheirOwnIsNot() {
        List<String> urls = List.of(made(reader), made(reader));
        for (int i = 0; i < 80; i++) {
            given().header("X-Forwarded-For", "10.99.99.1")
                    .get(URI.create(urls.get(i % 2)).getPath())
                    .then()
                    .statusCode(200);
        }
        int last = 0;
        for (int i = 0; i < 80; i++) {
            last = given().header("X-Forwarded-For", "10.99.99.2")
                    .get("/calendar/" + "B".repeat(41) + (10 + i) + ".ics")
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void anAddressThatBecamePublicIsServedSoOftenAndTheOthersGoOn() {
        String url = made(reader);
        int served = 0;
        Response last = fetch(url);
        while (last.statusCode() == 200 && served < 100) {
            served++;
            last = fetch(url);
        }
        last.then().statusCode(429).header("Retry-After", notNullValue());
        assertThat(served).isBetween(60, 80);
        fetch(made(reader)).then().statusCode(200);
    }

    @Test
    void theSecretIsNotInTheMetrics() {
        String url = made(reader);
        fetch(url);
        String unknown = "z".repeat(43);
        fetch("http://x/calendar/" + unknown + ".ics");
        fetch("http://x/calendar/" + unknown);

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/calendar/{secret}.ics\""))
                .body(not(containsString(secret(url))))
                .body(not(containsString(unknown)));
    }

    private static String secret(String url) {
        String path = URI.create(url).getPath();
        return path.substring("/calendar/".length(), path.length() - ".ics".length());
    }
}
