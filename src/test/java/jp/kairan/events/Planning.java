package jp.kairan.events;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Term;
import jp.kairan.testing.TestCity.Place;

/** How tests plan events over HTTP. */
final class Planning {
    static final String EVENTS = "/api/v1/events";
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Planning() {}

    /** The fields of a draft to everyone in a unit, one hour in the evening of a day; tests change what they are about. */
    static Map<String, Object> words(Place unit, LocalDate day) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("unit", unit.id());
        draft.put("kind", "EVENT");
        draft.put("title", "公園の清掃");
        draft.put("body", "軍手をお持ちください。");
        draft.put("startsAt", at(day, 19, 0));
        draft.put("endsAt", at(day, 20, 0));
        draft.put("audience", List.of(Term.everyone(unit.id())));
        return draft;
    }

    static Map<String, Object> words(Place unit) {
        return words(unit, LocalDate.now(TOKYO).plusDays(10));
    }

    static Map<String, Object> with(Map<String, Object> draft, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            draft.put((String) fields[i], fields[i + 1]);
        }
        return draft;
    }

    static Map<String, Object> without(Map<String, Object> draft, String... fields) {
        List.of(fields).forEach(draft::remove);
        return draft;
    }

    static OffsetDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(TOKYO).toOffsetDateTime();
    }

    /** The next such day that is not today. */
    static LocalDate next(DayOfWeek day) {
        return LocalDate.now(TOKYO).with(TemporalAdjusters.next(day));
    }

    static Response send(AccountId by, Map<String, Object> draft) {
        return as(by).body(draft).post(EVENTS);
    }

    static String drafted(AccountId by, Map<String, Object> draft) {
        return send(by, draft).then().statusCode(201).extract().path("id");
    }

    static String published(AccountId by, Map<String, Object> draft) {
        String id = drafted(by, draft);
        publish(by, id).then().statusCode(201);
        return id;
    }

    static Response publish(AccountId by, String id) {
        return as(by).body(Map.of()).post(EVENTS + "/" + id + "/publication");
    }

    static Response cancel(AccountId by, String id) {
        return as(by).body(Map.of("reason", "台風のため")).post(EVENTS + "/" + id + "/cancellation");
    }

    /** A revision of the event as it is now. */
    static Response revise(AccountId by, String id, Object... fields) {
        int lockVersion = read(by, id).then().extract().path("lockVersion");
        return patch(by, id, lockVersion, fields);
    }

    static Response patch(AccountId by, String id, int lockVersion, Object... fields) {
        return as(by).body(with(new HashMap<>(Map.of("lockVersion", lockVersion)), fields))
                .patch(EVENTS + "/" + id);
    }

    static Response read(AccountId by, String id) {
        return as(by).get(EVENTS + "/" + id);
    }

    /** All dates to come, up to 200. */
    static Response dates(AccountId by, String id) {
        return as(by).get(EVENTS + "/" + id + "/occurrences?limit=200");
    }

    static List<String> dateIds(AccountId by, String id) {
        return dates(by, id).then().statusCode(200).extract().path("items.id");
    }

    /** When its dates begin, in the city's time. */
    static List<String> starts(AccountId by, String id) {
        return dates(by, id).then().statusCode(200).extract().<List<String>>path("items.startsAt").stream()
                .map(text -> OffsetDateTime.parse(text)
                        .atZoneSameInstant(TOKYO)
                        .toLocalDateTime()
                        .toString())
                .toList();
    }

    static OccurrenceId onlyDate(AccountId by, String id) {
        return new OccurrenceId(UUID.fromString(dateIds(by, id).get(0)));
    }

    static Response cancelDate(AccountId by, String id, String date) {
        return as(by).body(Map.of("reason", "会場が使えません"))
                .post(EVENTS + "/" + id + "/occurrences/" + date + "/cancellation");
    }

    static Response reopenDate(AccountId by, String id, String date) {
        return as(by).delete(EVENTS + "/" + id + "/occurrences/" + date + "/cancellation");
    }

    static Response moveDate(AccountId by, String id, String date, Object... fields) {
        int lockVersion = read(by, id).then().extract().path("lockVersion");
        return as(by).body(with(new HashMap<>(Map.of("lockVersion", lockVersion)), fields))
                .patch(EVENTS + "/" + id + "/occurrences/" + date);
    }
}
