package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.book;
import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.openings;
import static jp.kairan.bookings.Counter.room;
import static jp.kairan.bookings.Counter.wish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class LeastNoticeTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    private Place place;
    private AccountId head;
    private House house;

    @BeforeEach
    void anAssociation() {
        var association = city.association(1, 1);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        house = association.houses().get(0);
    }

    private String openAtAnyHour(boolean approvalNeeded) {
        Map<String, Object> room = room(place, "openings", openings("00:00:00", "00:00:00"));
        room.put("approvalNeeded", approvalNeeded);
        return lent(head, room);
    }

    private Instant in(Duration time) {
        return Instant.now(clock).truncatedTo(ChronoUnit.MINUTES).plus(time);
    }

    private Map<String, Object> soon(String room, Duration time) {
        return wish(room, house.id(), in(time), in(time).plus(Duration.ofHours(1)));
    }

    @Test
    void whatWaitsForAnAnswerBeginsLateEnoughForOne() {
        String room = openAtAnyHour(true);
        book(house.anyResident(), soon(room, Duration.ofMinutes(59)))
                .then()
                .statusCode(400)
                .body("violations.field", contains("start"))
                .body("violations.message", contains(containsString("60分前まで")));
        book(house.anyResident(), soon(room, Duration.ofMinutes(62))).then().statusCode(201);
    }

    @Test
    void whatNeedsNoAnswerBeginsAnyTime() {
        book(house.anyResident(), soon(openAtAnyHour(false), Duration.ofMinutes(2)))
                .then()
                .statusCode(201);
    }

    @Test
    void anOfficerOfTheUnitThatLendsNeedsNoNotice() {
        Map<String, Object> wish = soon(openAtAnyHour(true), Duration.ofMinutes(2));
        wish.put("household", null);
        wish.put("unit", place.id());
        book(head, wish).then().statusCode(201);
    }
}
