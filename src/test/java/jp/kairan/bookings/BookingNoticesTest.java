package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.approve;
import static jp.kairan.bookings.Counter.at;
import static jp.kairan.bookings.Counter.booked;
import static jp.kairan.bookings.Counter.cancel;
import static jp.kairan.bookings.Counter.decline;
import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.room;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class BookingNoticesTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    Sql sql;

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

    private String requested() {
        return booked(house, lent(head, room(place)), at(clock, 3, 9), at(clock, 3, 12));
    }

    private static List<String> inbox(AccountId of) {
        return as(of).get("/api/v1/inbox").then().statusCode(200).extract().path("items.title");
    }

    @Test
    void theOfficersAreToldOfARequestAndNobodyElse() {
        AccountId secretary = city.officer(place, Role.SECRETARY);
        AccountId supporter = city.officer(place, Role.SUPPORTER);
        AccountId below = city.officer(city.unit(place, UnitKind.ORGANISATION, "子ども会"), Role.HEAD);
        requested();
        assertThat(inbox(head)).containsExactly("大広間: 予約の申し込みがあります");
        assertThat(inbox(secretary)).containsExactly("大広間: 予約の申し込みがあります");
        for (AccountId other : List.of(supporter, below, house.anyResident(), neighbour.anyResident())) {
            assertThat(inbox(other)).isEmpty();
        }
    }

    @Test
    void theBookerIsToldOfTheAnswerAndNobodyElse() {
        approve(head, requested()).then().statusCode(201);
        assertThat(inbox(house.anyResident())).containsExactly("大広間: 予約が承認されました");
        assertThat(inbox(neighbour.anyResident())).isEmpty();
    }

    @Test
    void whatTheUnitDoesLaterReplacesWhatItSaid() {
        String id = requested();
        approve(head, id).then().statusCode(201);
        cancel(head, id).then().statusCode(201);
        assertThat(inbox(house.anyResident())).containsExactly("大広間: 予約が取り消されました");
        assertThat(dispatches(id)).containsExactly("PUBLICATION", "PUBLICATION", "CORRECTION");
    }

    @Test
    void aRefusalIsTold() {
        decline(head, requested()).then().statusCode(201);
        assertThat(inbox(house.anyResident())).containsExactly("大広間: 予約の申し込みは承認されませんでした");
    }

    @Test
    void theOfficersAreToldThatTheBookerCancelled() {
        cancel(house.anyResident(), requested()).then().statusCode(201);
        assertThat(inbox(head)).containsExactly("大広間: 予約が取り消されました");
        assertThat(inbox(house.anyResident())).isEmpty();
    }

    @Test
    void theOfficersOfABodyAreToldByTheirOffice() {
        Place hall = city.unit(place, UnitKind.ORGANISATION, "公民館");
        AccountId director = city.officer(hall, Role.HEAD);
        String room = lent(director, room(hall, "openTo", place.id()));
        booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
        assertThat(inbox(director)).containsExactly("大広間: 予約の申し込みがあります");
        assertThat(inbox(head)).isEmpty();
    }

    @Test
    void anOfficeThatChangesHandsTakesItsNoticesWithIt() {
        String id = requested();
        dismiss(place);
        AccountId successor = city.officer(place, Role.HEAD);
        cancel(house.anyResident(), id).then().statusCode(201);
        assertThat(inbox(successor)).containsExactly("大広間: 予約が取り消されました");
        assertThat(inbox(head)).isEmpty();
        assertThat(toldOfChanges(id)).containsExactly(successor);
    }

    @Test
    void whoLeftTheOfficeOfABodyIsToldNoMore() {
        Place hall = city.unit(place, UnitKind.ORGANISATION, "公民館");
        AccountId director = city.officer(hall, Role.HEAD);
        String id = booked(house, lent(director, room(hall, "openTo", place.id())), at(clock, 3, 9), at(clock, 3, 12));
        dismiss(hall);
        AccountId successor = city.officer(hall, Role.HEAD);
        assertThat(inbox(successor)).containsExactly("大広間: 予約の申し込みがあります");
        cancel(house.anyResident(), id).then().statusCode(201);
        assertThat(inbox(successor)).containsExactly("大広間: 予約が取り消されました");
        assertThat(toldOfChanges(id)).containsExactly(successor);
    }

    @Test
    void whileTheOfficeIsVacantTheBookerCancelsAllTheSame() {
        String id = requested();
        dismiss(place);
        cancel(house.anyResident(), id).then().statusCode(201);
        assertThat(toldOfChanges(id)).isEmpty();
    }

    @Test
    void pushesOfBookingsAreGeneric() {
        approve(head, requested()).then().statusCode(201);
        assertThat(openlyTold()).isZero();
    }

    @Test
    void withoutOfficersNobodyIsToldAndTheRequestStands() {
        String room = lent(head, room(place));
        dismiss(place);
        booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
        assertThat(inbox(head)).isEmpty();
    }

    @Transactional
    List<String> dispatches(String booking) {
        return sql.list(
                "select d.cause from dispatch d join notice n on n.id = d.notice_id where n.subject_id = ? order by d.id",
                row -> row.text("cause"),
                UUID.fromString(booking));
    }

    @Transactional
    long openlyTold() {
        return sql.number("select count(*) from notice where kind in ('BOOKING', 'BOOKING_REQUEST') and not sensitive");
    }

    /** The accounts to which the changes of the officers' notice went. */
    @Transactional
    List<AccountId> toldOfChanges(String booking) {
        return sql.list("""
                select a.account_id from dispatch_account a
                  join dispatch d on d.id = a.dispatch_id
                  join notice n on n.id = d.notice_id
                 where n.kind = 'BOOKING_REQUEST' and n.subject_id = ? and d.cause = 'CHANGE'""", row -> new AccountId(row.uuid("account_id")), UUID.fromString(booking));
    }

    @Transactional
    void dismiss(Place from) {
        sql.update("delete from office where unit_id = ?", from.id());
    }
}
