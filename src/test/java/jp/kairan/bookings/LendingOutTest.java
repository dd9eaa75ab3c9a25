package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.FACILITIES;
import static jp.kairan.bookings.Counter.at;
import static jp.kairan.bookings.Counter.book;
import static jp.kairan.bookings.Counter.booked;
import static jp.kairan.bookings.Counter.lend;
import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.openings;
import static jp.kairan.bookings.Counter.room;
import static jp.kairan.bookings.Counter.tents;
import static jp.kairan.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
class LendingOutTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    private TestCity.Association association;
    private Place place;
    private AccountId head;
    private House house;

    @BeforeEach
    void anAssociation() {
        association = city.association(1, 2);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        house = association.houses().get(0);
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private Response change(String id, Map<String, ?> body) {
        return as(head).body(body).patch(FACILITIES + id);
    }

    @Test
    void whatIsLentReadsAsItWasSaid() {
        Map<String, Object> tents = tents(place, 5);
        tents.put("rules", "乾かしてから返す");
        tents.put("closedOn", List.of("2031-01-01"));
        String id = lent(head, tents);
        as(house.anyResident())
                .get(FACILITIES + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("テント"))
                .body("quantity", equalTo(5))
                .body("openTo", equalTo(place.id().toString()))
                .body("approvalNeeded", equalTo(true))
                .body("rules", equalTo("乾かしてから返す"))
                .body("openings", hasSize(7))
                .body("openings[0].from", equalTo("09:00:00"))
                .body("closedOn", contains("2031-01-01"))
                .body("state", equalTo("OPEN"))
                .body("deciding", equalTo(false));
        as(head).get(FACILITIES + id).then().body("deciding", equalTo(true));
    }

    @Test
    void aResidentFindsWhatIsLentToThemByTheirUnitsAbove() {
        AccountId above = city.officer(association.federation(), Role.SECRETARY);
        String room = lent(head, room(place));
        String tents = lent(above, tents(association.federation(), 3));
        String elsewhere = lent(
                above,
                room(
                        association.federation(),
                        "openTo",
                        city.association(association.federation(), 1, 1).place().id()));

        as(house.anyResident())
                .get("/api/v1/facilities")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(room, tents));
        as(house.anyResident())
                .get("/api/v1/facilities?unit=" + association.federation().id())
                .then()
                .body("items.id", contains(tents));
        as(above)
                .get("/api/v1/facilities?unit=" + association.federation().id())
                .then()
                .body("items.id", contains(tents, elsewhere));
        String next = as(above)
                .get("/api/v1/facilities?limit=1&unit="
                        + association.federation().id())
                .then()
                .body("items.id", contains(tents))
                .extract()
                .path("next");
        as(above)
                .get("/api/v1/facilities?limit=1&cursor=" + next + "&unit="
                        + association.federation().id())
                .then()
                .body("items.id", contains(elsewhere));
    }

    @Test
    void membersOfABodyBookWhatItLends() {
        Place hall = city.unit(association.federation(), UnitKind.ORGANISATION, "公民館");
        AccountId director = city.officer(hall, Role.HEAD);
        String open =
                lent(director, room(hall, "openTo", association.federation().id()));
        String own = lent(director, room(hall));
        as(house.anyResident()).get(FACILITIES + open).then().statusCode(200);
        as(house.anyResident()).get(FACILITIES + own).then().statusCode(404);
        as(city.officer(city.city(), Role.CITY_ADMIN))
                .body(Map.of(
                        "account",
                        house.anyResident(),
                        "from",
                        LocalDate.now(clock).toString()))
                .post("/api/v1/units/" + hall.id() + "/members")
                .then()
                .statusCode(201);
        as(house.anyResident()).get(FACILITIES + own).then().statusCode(200);
    }

    @Test
    void aBranchBesideTheUnitsOwnIsNotLentTo() {
        Place other = city.association(association.federation(), 1, 1).place();
        lend(head, room(place, "openTo", other.id()))
                .then()
                .statusCode(400)
                .body("violations.field", contains("openTo"));
        lend(head, room(place, "unit", association.groups().get(0).id()))
                .then()
                .statusCode(400)
                .body("violations.field", contains("unit"));
    }

    @Test
    void hoursThatOverlapOrEndBeforeTheyBeginAreRefused() {
        List<Map<String, Object>> twice = new ArrayList<>(openings("09:00:00", "12:00:00"));
        twice.add(Map.of("day", "MONDAY", "from", "11:00:00", "to", "13:00:00"));
        for (Object openings : List.of(
                twice,
                openings("12:00:00", "09:00:00"),
                openings("09:00:30", "12:00:00"),
                openings("09:00", "09:00"))) {
            lend(head, room(place, "openings", openings))
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("openings"));
        }
        lend(head, room(place, "openings", List.of())).then().statusCode(400);
        lend(head, room(place, "closedOn", List.of("9999-01-01"))).then().statusCode(400);
        lend(head, room(place, "openings", openings("00:00:00", "00:00:00")))
                .then()
                .statusCode(201);
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        String id = lent(head, tents(place, 5));
        change(id, Map.of("lockVersion", 0, "name", "テント(大)", "openings", openings("10:00:00", "11:00:00")))
                .then()
                .statusCode(200)
                .body("name", equalTo("テント(大)"))
                .body("quantity", equalTo(5))
                .body("openings[6].to", equalTo("11:00:00"))
                .body("lockVersion", equalTo(1));
        change(id, Map.of("lockVersion", 0, "name", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:facility-changed"));
    }

    @Test
    void noFewerPiecesAreLeftThanAreBookedAtAMoment() {
        String id = lent(head, tents(place, 5));
        book(house, id, at(clock, 3, 9), at(clock, 3, 12), 2).then().statusCode(201);
        book(house, id, at(clock, 3, 12), at(clock, 3, 15), 3).then().statusCode(201);
        change(id, Map.of("lockVersion", 0, "quantity", 2))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:facility-booked"));
        change(id, Map.of("lockVersion", 0, "quantity", 3)).then().statusCode(200);
        book(house, id, at(clock, 3, 10), at(clock, 3, 11), 1).then().statusCode(201);
        book(house, id, at(clock, 3, 13), at(clock, 3, 14), 1).then().statusCode(409);
    }

    @Test
    void aPieceThatIsOutIsSaidToStandInTheWay() {
        Map<String, Object> tents = tents(place, 5);
        tents.put("approvalNeeded", false);
        String id = lent(head, tents);
        String lower = book(house, id, at(clock, 3, 9), at(clock, 3, 12), 3).path("id");
        book(house, id, at(clock, 3, 9), at(clock, 3, 15), 2).then().statusCode(201);
        Counter.cancel(house.anyResident(), lower).then().statusCode(201);
        Instant back = at(clock, 3, 15);
        clock.turn(Duration.between(clock.instant(), at(clock, 3, 10)));
        change(id, Map.of("lockVersion", 0, "quantity", 3))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:facility-booked"))
                .body("detail", equalTo("A piece with a higher number is out until " + back));
    }

    @Test
    void whatIsRetiredTakesNoBookingsAndKeepsThoseItHas() {
        String id = lent(head, room(place));
        String booking = booked(house, id, at(clock, 3, 9), at(clock, 3, 10));
        as(head).post(FACILITIES + id + "/retirement").then().statusCode(201).body("state", equalTo("RETIRED"));
        as(head).post(FACILITIES + id + "/retirement").then().statusCode(409);
        book(house, id, at(clock, 4, 9), at(clock, 4, 10), 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kairan:problem:facility-retired"));
        Counter.approve(head, booking).then().statusCode(201);
        as(house.anyResident()).get("/api/v1/facilities").then().body("items.id", not(hasItem(id)));
        as(house.anyResident()).get("/api/v1/facilities?state=RETIRED").then().body("items.id", hasItem(id));
    }
}
