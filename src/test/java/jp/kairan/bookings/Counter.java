package jp.kairan.bookings;

import static jp.kairan.testing.Calls.as;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;

/** How tests lend and book over HTTP. */
final class Counter {
    static final String FACILITIES = "/api/v1/facilities/";
    static final String BOOKINGS = "/api/v1/bookings/";
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Counter() {}

    /** The fields of a room that is open from nine to nine; tests change what they are about. */
    static Map<String, Object> room(Place unit) {
        Map<String, Object> room = new HashMap<>();
        room.put("unit", unit.id());
        room.put("kind", "ROOM");
        room.put("name", "大広間");
        room.put("longestMinutes", 720);
        room.put("daysAhead", 60);
        room.put("openings", openings("09:00:00", "21:00:00"));
        return room;
    }

    static Map<String, Object> room(Place unit, String field, Object value) {
        Map<String, Object> room = room(unit);
        room.put(field, value);
        return room;
    }

    /** The fields of tents. */
    static Map<String, Object> tents(Place unit, int quantity) {
        Map<String, Object> tents = room(unit, "kind", "EQUIPMENT");
        tents.put("name", "テント");
        tents.put("quantity", quantity);
        tents.put("longestMinutes", 3 * 24 * 60);
        return tents;
    }

    static List<Map<String, Object>> openings(String from, String to) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Map.<String, Object>of("day", day, "from", from, "to", to))
                .toList();
    }

    static Response lend(AccountId by, Map<String, Object> facility) {
        return as(by).body(facility).post("/api/v1/facilities");
    }

    static String lent(AccountId by, Map<String, Object> facility) {
        return lend(by, facility).then().statusCode(201).extract().path("id");
    }

    /** A moment some days from today in the city. */
    static Instant at(Clock clock, int daysAhead, int hour) {
        return LocalDate.now(clock)
                .plusDays(daysAhead)
                .atTime(LocalTime.MIDNIGHT.plusHours(hour))
                .atZone(TOKYO)
                .toInstant();
    }

    /** The fields of a booking of one piece. */
    static Map<String, Object> wish(String facility, HouseholdId household, Instant start, Instant end) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("facility", facility);
        wish.put("household", household);
        wish.put("start", start);
        wish.put("end", end);
        wish.put("purpose", "夏祭りの準備");
        return wish;
    }

    static Response book(AccountId by, Map<String, Object> wish) {
        return as(by).body(wish).post("/api/v1/bookings");
    }

    static Response book(House house, String facility, Instant start, Instant end, int pieces) {
        Map<String, Object> wish = wish(facility, house.id(), start, end);
        wish.put("pieces", pieces);
        return book(house.anyResident(), wish);
    }

    static String booked(House house, String facility, Instant start, Instant end) {
        return book(house, facility, start, end, 1)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response approve(AccountId by, String booking) {
        return as(by).body(Map.of()).post(BOOKINGS + booking + "/approval");
    }

    static Response decline(AccountId by, String booking) {
        return as(by).body(Map.of("reason", "清掃のため")).post(BOOKINGS + booking + "/refusal");
    }

    static Response cancel(AccountId by, String booking) {
        return as(by).body(Map.of("reason", "雨天のため")).post(BOOKINGS + booking + "/cancellation");
    }

    static Response read(AccountId by, String booking) {
        return as(by).get(BOOKINGS + booking);
    }
}
