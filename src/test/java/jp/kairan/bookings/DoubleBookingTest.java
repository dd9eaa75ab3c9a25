package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.at;
import static jp.kairan.bookings.Counter.booked;
import static jp.kairan.bookings.Counter.cancel;
import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.tents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.kernel.ProblemResponses;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.Test;

@KairanTest
class DoubleBookingTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    HeldPieces held;

    @Inject
    ProblemResponses responses;

    @Test
    void theDatabaseHoldsNoPieceTwiceWhateverTheCodeDoes() {
        var association = city.association(1, 1);
        AccountId head = city.officer(association.place(), Role.HEAD);
        String tents = lent(head, tents(association.place(), 5));
        var house = association.houses().get(0);
        booked(house, tents, at(clock, 3, 9), at(clock, 3, 12));
        String other = booked(house, tents, at(clock, 5, 9), at(clock, 5, 12));
        cancel(house.anyResident(), other).then().statusCode(201);

        Throwable refused = catchThrowable(() -> held.force(other, tents, 1, at(clock, 3, 11), at(clock, 3, 13)));

        Response answer = responses.of(refused, "/api/v1/bookings");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getEntity().toString()).contains("facility-taken");
        assertThatCode(() -> held.force(other, tents, 2, at(clock, 3, 11), at(clock, 3, 13)))
                .doesNotThrowAnyException();
    }
}
