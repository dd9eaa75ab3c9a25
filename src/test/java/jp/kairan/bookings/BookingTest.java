package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.FACILITIES;
import static jp.kairan.bookings.Counter.approve;
import static jp.kairan.bookings.Counter.at;
import static jp.kairan.bookings.Counter.book;
import static jp.kairan.bookings.Counter.booked;
import static jp.kairan.bookings.Counter.cancel;
import static jp.kairan.bookings.Counter.decline;
import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.read;
import static jp.kairan.bookings.Counter.room;
import static jp.kairan.bookings.Counter.tents;
import static jp.kairan.bookings.Counter.wish;
import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class BookingTest {
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

    private void refused(String field, Map<String, Object> wish) {
        book(house.anyResident(), wish).then().statusCode(400).body("violations.field", contains(field));
    }

    private Map<String, Object> morning(String facility) {
        return wish(facility, house.id(), at(clock, 3, 9), at(clock, 3, 12));
    }

    private Map<String, Object> morning(String facility, String field, Object value) {
        Map<String, Object> wish = morning(facility);
        wish.put(field, value);
        return wish;
    }

    @Test
    void aRequestWaitsForItsAnswerAndHoldsItsTime() {
        String room = lent(head, room(place));
        String id = book(house.anyResident(), morning(room, "people", 30))
                .then()
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .body("facilityName", equalTo("大広間"))
                .body("people", equalTo(30))
                .body("lapsesAt", notNullValue())
                .extract()
                .path("id");
        book(neighbour, room, at(clock, 3, 11), at(clock, 3, 13), 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:facility-taken"));
        book(neighbour, room, at(clock, 3, 12), at(clock, 3, 13), 1).then().statusCode(201);
        approve(head, id)
                .then()
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("lapsesAt", nullValue());
        approve(head, id).then().statusCode(409).body("type", equalTo("urn:kairan:problem:booking-state"));
        decline(head, id).then().statusCode(409);
    }

    @Test
    void withoutApprovalItIsHadAtOnce() {
        String room = lent(head, room(place, "approvalNeeded", false));
        book(house.anyResident(), morning(room)).then().statusCode(201).body("state", equalTo("APPROVED"));
    }

    @Test
    void whatIsDeclinedIsFreeAgainAndSaysWhy() {
        String room = lent(head, room(place));
        String id = booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
        decline(head, id).then().statusCode(201).body("state", equalTo("DECLINED"));
        read(house.anyResident(), id).then().body("reason", equalTo("清掃のため"));
        booked(neighbour, room, at(clock, 3, 9), at(clock, 3, 12));
        cancel(house.anyResident(), id).then().statusCode(409);
    }

    @Test
    void theBookerMayCancelWithoutAReasonAndTheUnitWithOne() {
        String room = lent(head, room(place));
        String own = booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
        as(house.anyResident())
                .body(Map.of())
                .post(Counter.BOOKINGS + own + "/cancellation")
                .then()
                .statusCode(201)
                .body("state", equalTo("CANCELLED"));
        String other = booked(neighbour, room, at(clock, 3, 9), at(clock, 3, 12));
        approve(head, other).then().statusCode(201);
        for (Object reason : List.of("", " ")) {
            as(head).body(Map.of("reason", reason))
                    .post(Counter.BOOKINGS + other + "/cancellation")
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("reason"));
        }
        cancel(head, other).then().statusCode(201);
        read(neighbour.anyResident(), other).then().body("reason", equalTo("雨天のため"));
        booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
    }

    @Test
    void whatIsOverCannotBeCancelled() {
        String room = lent(head, room(place, "approvalNeeded", false));
        String id = booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
        clock.turn(Duration.between(Instant.now(clock), at(clock, 3, 12)));
        cancel(house.anyResident(), id).then().statusCode(409);
        cancel(head, id).then().statusCode(409);
    }

    @Test
    void timesKeepToTheTermsOfTheFacility() {
        String room = lent(head, room(place));
        refused("start", wish(room, house.id(), at(clock, 3, 8), at(clock, 3, 12)));
        refused("start", wish(room, house.id(), at(clock, 3, 20), at(clock, 4, 6)));
        refused("start", wish(room, house.id(), at(clock, -1, 9), at(clock, -1, 12)));
        refused("start", wish(room, house.id(), at(clock, 61, 9), at(clock, 61, 12)));
        refused("start", wish(room, house.id(), at(clock, 3, 9).plusSeconds(1), at(clock, 3, 12)));
        refused("end", wish(room, house.id(), at(clock, 3, 9), at(clock, 3, 9)));
        refused("end", wish(room, house.id(), at(clock, 3, 9), at(clock, 3, 9).plusSeconds(14 * 60)));
        refused("end", wish(room, house.id(), at(clock, 3, 9), at(clock, 3, 22)));
        refused("pieces", morning(room, "pieces", 2));
        book(house, room, at(clock, 60, 9), at(clock, 60, 21), 1).then().statusCode(201);
    }

    @Test
    void aClosedDayIsRefused() {
        String room = lent(
                head,
                room(place, "closedOn", List.of(LocalDate.now(clock).plusDays(3).toString())));
        refused("start", morning(room));
    }

    @Test
    void hostileTimesAreRefusedAsAnyOther() {
        String room = lent(head, room(place));
        for (String time :
                List.of("+999999999-12-31T23:59:00Z", "-999999999-01-01T00:00:00Z", "0000-01-01T00:00:00Z")) {
            for (String field : List.of("start", "end")) {
                book(house.anyResident(), morning(room, field, time)).then().statusCode(400);
            }
        }
    }

    @Test
    void aBookingIsForOnesOwnHouseholdOrForAUnitOfOnesOffice() {
        String room = lent(head, room(place));
        refused("household", morning(room, "household", neighbour.id()));
        refused("household", morning(room, "household", null));
        refused("household", morning(room, "unit", place.id()));
        Map<String, Object> forUnit = morning(room, "household", null);
        forUnit.put("unit", place.id());
        refused("unit", forUnit);
        book(head, forUnit)
                .then()
                .statusCode(201)
                .body("unitName", equalTo(place.name()))
                .body("household", nullValue());
    }

    @Test
    void anOfficerOfABodyBooksForIt() {
        Place children = city.unit(place, UnitKind.ORGANISATION, "子ども会");
        AccountId leader = city.officer(children, Role.HEAD);
        Map<String, Object> wish = morning(lent(head, room(place)), "household", null);
        wish.put("unit", children.id());
        book(leader, wish).then().statusCode(201).body("unitName", equalTo("子ども会"));
    }

    @Test
    void tentsAreKeptOverNight() {
        String tents = lent(head, tents(place, 5));
        book(house, tents, at(clock, 3, 16), at(clock, 5, 10), 4).then().statusCode(201);
        book(neighbour, tents, at(clock, 4, 9), at(clock, 4, 10), 2).then().statusCode(409);
        book(neighbour, tents, at(clock, 4, 9), at(clock, 4, 10), 1).then().statusCode(201);
    }

    @Test
    void whatIsFreeAtEveryMomentCanBeBookedWhicheverPiecesAreFree() {
        String tents = lent(head, tents(place, 2));
        String first = booked(house, tents, at(clock, 3, 9), at(clock, 3, 12));
        booked(house, tents, at(clock, 3, 10), at(clock, 3, 13));
        cancel(house.anyResident(), first).then().statusCode(201);
        // the first piece is free until nine and from one on, the second until ten: no single one is free throughout
        booked(house, tents, at(clock, 3, 13), at(clock, 3, 15));
        booked(neighbour, tents, at(clock, 3, 9), at(clock, 3, 14));
        book(neighbour, tents, at(clock, 3, 13), at(clock, 3, 14), 1).then().statusCode(409);
    }

    @Test
    void availabilityTellsWhenHowManyAreFree() {
        String room = lent(head, room(place));
        booked(house, room, at(clock, 3, 10), at(clock, 3, 12));
        LocalDate day = LocalDate.now(clock).plusDays(3);
        as(neighbour.anyResident())
                .get(FACILITIES + room + "/availability?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .body("open.start", contains(at(clock, 3, 9).toString()))
                .body(
                        "slots.start",
                        contains(
                                at(clock, 3, 9).toString(),
                                at(clock, 3, 10).toString(),
                                at(clock, 3, 12).toString()))
                .body("slots.free", contains(1, 0, 1))
                .body("slots[2].end", equalTo(at(clock, 3, 21).toString()));
        String tents = lent(head, tents(place, 5));
        book(house, tents, at(clock, 2, 16), at(clock, 3, 10), 2).then().statusCode(201);
        as(neighbour.anyResident())
                .get(FACILITIES + tents + "/availability?from=" + day + "&to=" + day)
                .then()
                .body("slots.free", contains(3, 5))
                .body("slots[0].start", equalTo(at(clock, 3, 0).toString()));
    }

    @Test
    void availabilityIsAskedForTwoMonthsAtTheMost() {
        String room = lent(head, room(place));
        LocalDate day = LocalDate.now(clock);
        for (String days : List.of(
                "from=" + day + "&to=" + day.plusDays(62), "from=" + day + "&to=" + day.minusDays(1), "from=" + day)) {
            as(head).get(FACILITIES + room + "/availability?" + days).then().statusCode(400);
        }
        as(head).get(FACILITIES + room + "/availability?from=9999-12-31&to=9999-12-31")
                .then()
                .statusCode(400)
                .body("violations.field", contains("from"));
        as(head).get(FACILITIES + room + "/availability?from=" + day + "&to=" + day.plusDays(61))
                .then()
                .statusCode(200);
    }

    @Test
    void bothSidesHaveTheirLists() {
        String room = lent(head, room(place));
        String first = booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
        String second = booked(neighbour, room, at(clock, 3, 12), at(clock, 3, 15));
        approve(head, first).then().statusCode(201);
        as(house.anyResident()).get("/api/v1/bookings").then().statusCode(200).body("items.id", contains(first));
        as(head).get(FACILITIES + room + "/bookings")
                .then()
                .statusCode(200)
                .body("items.id", contains(second, first))
                .body("items[0].purpose", equalTo("夏祭りの準備"))
                .body("items[0].name", notNullValue());
        as(head).get(FACILITIES + room + "/bookings?state=REQUESTED").then().body("items.id", contains(second));
        String next = as(head).get(FACILITIES + room + "/bookings?limit=1").path("next");
        as(head).get(FACILITIES + room + "/bookings?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void aRepeatedRequestWithItsKeyIsOneBooking() {
        Map<String, Object> wish = morning(lent(head, room(place)));
        String key = UUID.randomUUID().toString();
        String first = as(house.anyResident())
                .header("Idempotency-Key", key)
                .body(wish)
                .post("/api/v1/bookings")
                .path("id");
        as(house.anyResident())
                .header("Idempotency-Key", key)
                .body(wish)
                .post("/api/v1/bookings")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }
}
