package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.at;
import static jp.kairan.bookings.Counter.book;
import static jp.kairan.bookings.Counter.booked;
import static jp.kairan.bookings.Counter.cancel;
import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.room;
import static jp.kairan.bookings.Counter.tents;
import static jp.kairan.bookings.Counter.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class BookingLimitsTest {
    private static final int OPEN = 5;
    private static final int A_DAY = 20;

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    private Place place;
    private AccountId head;
    private House house;
    private House neighbour;

    @BeforeEach
    void anAssociation() {
        var association = city.association(1, 2);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        house = association.houses().get(0);
        neighbour = association.houses().get(1);
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private String booking(String facility, int daysAhead) {
        return booked(house, facility, at(clock, daysAhead, 9), at(clock, daysAhead, 12));
    }

    private void exhausted(String facility, int daysAhead) {
        book(house, facility, at(clock, daysAhead, 9), at(clock, daysAhead, 12), 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:bookings-exhausted"));
    }

    @Test
    void onePersonHasSoManyBookingsOfAFacilityToComeAndNoMore() {
        String room = lent(head, room(place));
        String last = null;
        for (int day = 3; day < 3 + OPEN; day++) {
            last = booking(room, day);
        }
        exhausted(room, 20);
        booked(neighbour, room, at(clock, 20, 9), at(clock, 20, 12));
        booking(lent(head, room(place)), 20);
        cancel(house.anyResident(), last).then().statusCode(201);
        booking(room, 21);
        exhausted(room, 22);
    }

    @Test
    void whatIsOverCountsNoMore() {
        String room = lent(head, room(place, "approvalNeeded", false));
        for (int day = 3; day < 3 + OPEN; day++) {
            booking(room, day);
        }
        clock.turn(Duration.between(clock.instant(), at(clock, 3, 12)));
        booking(room, 20);
        exhausted(room, 21);
    }

    @Test
    void theOfficersOfTheUnitThatLendsBookAsManyAsTheyNeed() {
        String room = lent(head, room(place));
        for (int day = 3; day < 3 + OPEN + 1; day++) {
            Map<String, Object> wish = wish(room, null, at(clock, day, 9), at(clock, day, 12));
            wish.put("unit", place.id());
            book(head, wish).then().statusCode(201);
        }
    }

    @Test
    void whoAsksManyTimesAtOnceHasNoMoreThanOneAfterTheOther() throws Exception {
        String tents = lent(head, tents(place, 10));
        List<Integer> answers = AtOnce.times(
                8,
                () -> book(house, tents, at(clock, 3, 9), at(clock, 3, 12), 1).statusCode());
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(OPEN);
    }

    /** Asks and takes back, so that nothing is held but the officers were told each time. */
    private void askInVain(String facility, int times) {
        for (int i = 0; i < times; i++) {
            cancel(house.anyResident(), booking(facility, 3)).then().statusCode(201);
        }
    }

    @Test
    void onePersonAsksSoManyTimesADayWhateverBecameOfIt() {
        askInVain(lent(head, room(place)), A_DAY);
        String other = lent(head, room(place));
        String wait = book(house, other, at(clock, 3, 9), at(clock, 3, 12), 1)
                .then()
                .statusCode(429)
                .body("type", equalTo("urn:kairan:problem:too-many-requests"))
                .extract()
                .header("Retry-After");
        assertThat(Long.parseLong(wait))
                .isBetween(
                        Duration.ofHours(23).toSeconds(), Duration.ofHours(24).toSeconds());
        booked(neighbour, other, at(clock, 3, 9), at(clock, 3, 12));
        clock.turn(Duration.ofHours(24));
        booking(other, 20);
    }

    @Test
    void whoAsksAtManyFacilitiesAtOnceIsCountedOnce() throws Exception {
        askInVain(lent(head, room(place)), A_DAY - 1);
        List<Callable<Integer>> asks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String room = lent(head, room(place));
            asks.add(() ->
                    book(house, room, at(clock, 3, 9), at(clock, 3, 12), 1).statusCode());
        }
        assertThat(AtOnce.all(asks)).containsOnlyOnce(201).containsOnly(201, 429);
    }
}
