package jp.kairan.events;

import static jp.kairan.events.Answering.attend;
import static jp.kairan.events.Answering.give;
import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class AttendancePermissionTest {
    @Inject
    TestCity city;

    @Inject
    TestEvents events;

    private Association place;
    private AccountId resident;
    private OccurrenceId date;
    private String answer;

    @BeforeEach
    void open() {
        place = city.association(1, 2);
        resident = place.houses().get(0).anyResident();
        date = events.lay(events.of(place.place()).in(Duration.ofHours(2)));
        give(resident, date, attend(1)).statusCode(200);
        answer = events.ids("select id from answer where occurrence_id = ?", date)
                .get(0)
                .toString();
    }

    @Test
    void nobodyInParticularIsTurnedAwayEverywhere() {
        desk(() -> asNobody(), date, 401);
        tickets(() -> asNobody(), date, 401);
    }

    @Test
    void whomItIsNotAddressedToFindsNothing() {
        AccountId stranger = city.officer(city.association(1, 1).place(), Role.HEAD);
        desk(() -> as(stranger), date, 404);
        tickets(() -> as(stranger), date, 404);
    }

    @Test
    void readersSeeTheirOwnTicketAndNoSheet() {
        desk(() -> as(resident), date, 403);
        tickets(() -> as(resident), date, 200);
        AccountId neighbour = place.houses().get(1).anyResident();
        tickets(() -> as(neighbour), date, 404);
    }

    @Test
    void anOfficeAboveTakesNoAttendance() {
        AccountId above = city.officer(place.federation(), Role.HEAD);
        desk(() -> as(above), date, 403);
        tickets(() -> as(above), date, 403);
    }

    @Test
    void aDateThatIsNotThereLooksLikeOneThatMayNotBeSeen() {
        AccountId head = city.officer(place.place(), Role.HEAD);
        desk(() -> as(head), OccurrenceId.next(), 404);
        tickets(() -> as(head), OccurrenceId.next(), 404);
    }

    @Test
    void anAnswerOfAnotherDateIsNotOnTheSheet() {
        AccountId head = city.officer(place.place(), Role.HEAD);
        var other = events.lay(events.of(place.place()).in(Duration.ofHours(2)));

        Attending.tap(head, other, answer, Map.of()).statusCode(404);
        Attending.undo(head, other, answer).statusCode(404);
        Attending.tap(head, other, "first", Map.of()).statusCode(404);
    }

    private void tickets(Supplier<RequestSpecification> by, OccurrenceId at, int status) {
        for (String what : List.of("/ticket", "/ticket.svg")) {
            by.get().get(Attending.DATE + what, at.value()).then().statusCode(status);
        }
    }

    private void desk(Supplier<RequestSpecification> by, OccurrenceId at, int status) {
        var path = "/api/v1/occurrences/" + at;
        by.get().get(path + "/attendance").then().statusCode(status);
        for (AttendanceFormat format : AttendanceFormat.values()) {
            by.get().get(path + "/attendance/export?format=" + format).then().statusCode(status);
        }
        by.get()
                .body(Map.of("came", 1))
                .put(path + "/attendance/" + answer)
                .then()
                .statusCode(status);
        by.get().delete(path + "/attendance/" + answer).then().statusCode(status);
        by.get().body(Map.of("ticket", "a")).post(path + "/check-ins").then().statusCode(status);
        by.get()
                .body(Map.of("checkIns", List.of(Map.of("ticket", "a"))))
                .post(path + "/check-ins/queue")
                .then()
                .statusCode(status);
        by.get()
                .body(Attending.walkIn(Party.GUEST, "客", 1, 0))
                .post(path + "/walk-ins")
                .then()
                .statusCode(status);
        by.get().post(path + "/release-no-shows").then().statusCode(status);
        by.get().body(Map.of("count", 1)).put(path + "/final-count").then().statusCode(status);
    }
}
