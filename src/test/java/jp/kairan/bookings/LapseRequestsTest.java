package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.approve;
import static jp.kairan.bookings.Counter.at;
import static jp.kairan.bookings.Counter.booked;
import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.read;
import static jp.kairan.bookings.Counter.room;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@KairanTest
class LapseRequestsTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    LapseRequests lapsing;

    @Inject
    HeldPieces held;

    private AccountId head;
    private House house;
    private String room;

    @BeforeEach
    void aRoom() {
        var association = city.association(1, 1);
        head = city.officer(association.place(), Role.HEAD);
        house = association.houses().get(0);
        room = lent(head, room(association.place()));
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private void turnTo(Instant time) {
        clock.turn(Duration.between(Instant.now(clock), time));
    }

    @Test
    void aRequestThatNobodyAnswersLapsesAtItsStartAndNotBefore() {
        Instant start = at(clock, 3, 9);
        String id = booked(house, room, start, at(clock, 3, 12));
        turnTo(start.minusSeconds(60));
        lapsing.lapse();
        read(head, id).then().body("state", equalTo("REQUESTED"));
        turnTo(start);
        approve(head, id).then().statusCode(409);
        lapsing.lapse();
        read(head, id).then().body("state", equalTo("LAPSED"));
        assertThat(held.pieces(room)).isEmpty();
        assertThat(as(house.anyResident()).get("/api/v1/inbox").<List<String>>path("items.title"))
                .containsExactly("大広間: 予約の申し込みは期限までに回答がありませんでした");
        assertThat(as(head).get("/api/v1/inbox").<List<String>>path("items.title"))
                .containsExactly("大広間: 予約の申し込みが期限切れになりました");
    }

    @Test
    void aRequestForLaterLapsesAfterTwoWeeks() {
        String id = booked(house, room, at(clock, 50, 9), at(clock, 50, 12));
        clock.turn(Duration.ofDays(14));
        lapsing.lapse();
        read(head, id).then().body("state", equalTo("LAPSED"));
    }

    @Test
    void whatIsApprovedDoesNotLapse() {
        String id = booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
        approve(head, id).then().statusCode(201);
        clock.turn(Duration.ofDays(20));
        lapsing.lapse();
        read(head, id).then().body("state", equalTo("APPROVED"));
    }

    @RepeatedTest(3)
    void manyReplicasLetItLapseOnce() throws Exception {
        String id = booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
        clock.turn(Duration.ofDays(4));
        AtOnce.times(4, () -> {
            lapsing.lapse();
            return id;
        });
        lapsing.lapse();
        read(head, id).then().body("state", equalTo("LAPSED"));
        assertThat(held.noted(id, "BookingLapsed")).isEqualTo(1);
    }
}
