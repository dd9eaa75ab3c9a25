package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.BOOKINGS;
import static jp.kairan.bookings.Counter.FACILITIES;
import static jp.kairan.bookings.Counter.approve;
import static jp.kairan.bookings.Counter.at;
import static jp.kairan.bookings.Counter.book;
import static jp.kairan.bookings.Counter.booked;
import static jp.kairan.bookings.Counter.cancel;
import static jp.kairan.bookings.Counter.decline;
import static jp.kairan.bookings.Counter.lend;
import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.read;
import static jp.kairan.bookings.Counter.room;
import static jp.kairan.bookings.Counter.wish;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class BookingSecrecyTest {
    private static final String DAYS = "/availability?from=2026-01-01&to=2026-01-01";

    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

    private TestCity.Association association;
    private Place place;
    private AccountId head;
    private House house;
    private House neighbour;
    private String room;
    private String booking;

    @BeforeEach
    void aBooking() {
        association = city.association(1, 2);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        house = association.houses().get(0);
        neighbour = association.houses().get(1);
        room = lent(head, room(place));
        booking = booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
    }

    private String days() {
        LocalDate today = LocalDate.now(clock);
        return "/availability?from=" + today + "&to=" + today.plusDays(7);
    }

    private void facilityIsHidden(AccountId from, boolean officer) {
        as(from).get(FACILITIES + room).then().statusCode(404);
        as(from).get(FACILITIES + room + days()).then().statusCode(404);
        as(from).get(FACILITIES + room + "/bookings").then().statusCode(officer ? 404 : 403);
        as(from).body(Map.of("lockVersion", 0)).patch(FACILITIES + room).then().statusCode(officer ? 404 : 403);
        as(from).post(FACILITIES + room + "/retirement").then().statusCode(officer ? 404 : 403);
        book(from, wish(room, house.id(), at(clock, 4, 9), at(clock, 4, 10)))
                .then()
                .statusCode(404);
    }

    private void bookingIsHidden(AccountId from, boolean officer) {
        assertThat(read(from, booking).asString().replace(booking, "ID"))
                .isEqualTo(read(from, UUID.randomUUID().toString()).asString().replaceAll("[0-9a-f-]{36}", "ID"));
        read(from, booking).then().statusCode(404);
        cancel(from, booking).then().statusCode(404);
        approve(from, booking).then().statusCode(officer ? 404 : 403);
        decline(from, booking).then().statusCode(officer ? 404 : 403);
    }

    @Test
    void anotherAssociationKnowsNeitherTheFacilityNorItsBookings() {
        var other = city.association(association.federation(), 1, 1);
        facilityIsHidden(other.houses().get(0).anyResident(), false);
        bookingIsHidden(other.houses().get(0).anyResident(), false);
        facilityIsHidden(city.officer(other.place(), Role.HEAD), true);
        bookingIsHidden(city.officer(other.place(), Role.HEAD), true);
    }

    @Test
    void aNeighbourSeesThatItIsTakenAndNotByWhom() {
        as(neighbour.anyResident()).get(FACILITIES + room).then().statusCode(200);
        assertThat(as(neighbour.anyResident())
                        .get(FACILITIES + room + days())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain(house.id().toString(), house.anyResident().toString(), booking, "夏祭り");
        bookingIsHidden(neighbour.anyResident(), false);
        as(neighbour.anyResident()).get(FACILITIES + room + "/bookings").then().statusCode(403);
        as(neighbour.anyResident())
                .body(Map.of("lockVersion", 0))
                .patch(FACILITIES + room)
                .then()
                .statusCode(403);
    }

    @Test
    void unitsAboveManageWhatIsLentAndDoNotSeeWhoBooks() {
        for (AccountId above : List.of(
                city.officer(association.federation(), Role.HEAD), city.officer(city.city(), Role.CITY_ADMIN))) {
            as(above).get(FACILITIES + room).then().statusCode(200).body("deciding", equalTo(false));
            as(above).get(FACILITIES + room + "/bookings").then().statusCode(403);
            bookingIsHidden(above, true);
            book(above, wish(room, house.id(), at(clock, 4, 9), at(clock, 4, 10)))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void theBookerDoesNotDecide() {
        approve(house.anyResident(), booking).then().statusCode(403);
        decline(house.anyResident(), booking).then().statusCode(403);
        AccountId elsewhere = house.anyResident();
        city.appoint(
                elsewhere, city.federation(), Role.HEAD, LocalDate.now(clock).minusDays(1), null);
        approve(elsewhere, booking).then().statusCode(403);
        read(elsewhere, booking).then().statusCode(200);
    }

    @Test
    void theWholeCounterOfTheUnitSeesAndDecides() {
        for (Role role : List.of(Role.VICE_HEAD, Role.SECRETARY)) {
            as(city.officer(place, role))
                    .get(FACILITIES + room + "/bookings")
                    .then()
                    .statusCode(200);
        }
        AccountId supporter = city.officer(place, Role.SUPPORTER);
        as(supporter).get(FACILITIES + room + "/bookings").then().statusCode(403);
        read(supporter, booking).then().statusCode(404);
        approve(city.officer(place, Role.SECRETARY), booking).then().statusCode(201);
    }

    @Test
    void whoDoesNotManageAUnitLendsNothingForIt() {
        lend(house.anyResident(), room(place)).then().statusCode(403);
        lend(head, room(city.association(1, 1).place())).then().statusCode(403);
        lend(head, room(place, "unit", UUID.randomUUID())).then().statusCode(404);
    }

    @Test
    void theNameOfAProtectedHouseholdIsLeftOut() {
        read(head, booking).then().body("householdName", equalTo(householdName()));
        protect();
        read(head, booking)
                .then()
                .statusCode(200)
                .body("householdName", nullValue())
                .body("name", nullValue());
    }

    @Test
    void theAuditKnowsNeitherPurposeNorNames() {
        decline(head, booking).then().statusCode(201);
        assertThat(auditOf(booking))
                .hasSize(2)
                .allSatisfy(detail -> assertThat(detail).doesNotContain("夏祭り", "清掃", householdName()));
    }

    @Test
    void withoutASessionNothingIsAnswered() {
        for (String path : List.of(
                "/api/v1/facilities",
                FACILITIES + room,
                FACILITIES + room + DAYS,
                BOOKINGS + booking,
                FACILITIES + room + "/bookings",
                "/api/v1/bookings")) {
            asNobody().get(path).then().statusCode(401);
        }
        for (String path : List.of(
                "/api/v1/facilities",
                FACILITIES + room + "/retirement",
                "/api/v1/bookings",
                BOOKINGS + booking + "/approval",
                BOOKINGS + booking + "/refusal",
                BOOKINGS + booking + "/cancellation")) {
            asNobody().body(Map.of()).post(path).then().statusCode(401);
        }
        asNobody().body(Map.of()).patch(FACILITIES + room).then().statusCode(401);
    }

    @Transactional
    String householdName() {
        return sql.one("select name from household where id = ?", row -> row.text("name"), house.id())
                .orElseThrow();
    }

    @Transactional
    void protect() {
        sql.update("update household set protected = true where id = ?", house.id());
    }

    @Transactional
    List<String> auditOf(String id) {
        return sql.list(
                "select detail::text as detail from audit_entry where subject_id = ?",
                row -> row.text("detail"),
                UUID.fromString(id));
    }
}
