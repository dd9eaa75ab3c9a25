package jp.kairan.bookings;

import static jp.kairan.bookings.Counter.approve;
import static jp.kairan.bookings.Counter.at;
import static jp.kairan.bookings.Counter.book;
import static jp.kairan.bookings.Counter.booked;
import static jp.kairan.bookings.Counter.cancel;
import static jp.kairan.bookings.Counter.decline;
import static jp.kairan.bookings.Counter.lent;
import static jp.kairan.bookings.Counter.room;
import static jp.kairan.bookings.Counter.tents;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@KairanTest
class BookingRacesTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    HeldPieces held;

    private TestCity.Association association;
    private Place place;
    private AccountId head;
    private House house;

    @BeforeEach
    void anAssociation() {
        association = city.association(2, 6);
        place = association.place();
        head = city.officer(place, Role.HEAD);
        house = association.houses().get(0);
    }

    /** Every house asks for the same time at the same moment. */
    private List<Integer> allAsk(String facility, int pieces) throws Exception {
        List<Callable<Integer>> asks = new ArrayList<>();
        for (House one : association.houses()) {
            asks.add(() -> book(one, facility, at(clock, 3, 9), at(clock, 3, 12), pieces)
                    .statusCode());
        }
        return AtOnce.all(asks);
    }

    @RepeatedTest(3)
    void ofManyWhoAskForTheSameRoomOneHasIt() throws Exception {
        assertThat(allAsk(lent(head, room(place)), 1)).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @RepeatedTest(3)
    void ofManyWhoAskForTentsAsManyHaveThemAsThereAre() throws Exception {
        String tents = lent(head, tents(place, 5));
        List<Integer> answers = allAsk(tents, 1);
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
        assertThat(held.pieces(tents)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void whoAsksForTwoHasBothOrNone() throws Exception {
        String tents = lent(head, tents(place, 5));
        assertThat(allAsk(tents, 2)).filteredOn(status -> status == 201).hasSize(2);
        assertThat(held.pieces(tents)).hasSize(4);
    }

    @RepeatedTest(5)
    void ofApprovalRefusalAndCancellationWhatIsLeftIsOneOutcome() throws Exception {
        String room = lent(head, room(place));
        String id = booked(house, room, at(clock, 3, 9), at(clock, 3, 12));
        List<Integer> answers = AtOnce.all(List.of(
                () -> approve(head, id).statusCode(), () -> decline(head, id).statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(held.pieces(room)).hasSize(answers.get(0) == 201 ? 1 : 0);
    }

    @RepeatedTest(5)
    void whatIsCancelledWhileOthersAskIsHeldByNobodyForgotten(RepetitionInfo repetition) throws Exception {
        String tents = lent(head, tents(place, 3));
        Random chance = new Random(repetition.getCurrentRepetition());
        List<String> mine = new ArrayList<>();
        for (int hour = 9; hour < 15; hour += 2) {
            mine.add(booked(house, tents, at(clock, 3, hour), at(clock, 3, hour + 3)));
        }
        List<Callable<Integer>> acts = new ArrayList<>();
        mine.forEach(id -> acts.add(() -> cancel(house.anyResident(), id).statusCode()));
        for (House one : association.houses()) {
            int from = 9 + chance.nextInt(8);
            acts.add(() -> book(one, tents, at(clock, 3, from), at(clock, 3, from + 1 + from % 3), 1)
                    .statusCode());
        }
        assertThat(AtOnce.all(acts)).containsOnly(201, 409);
        assertThat(held.heldByNobody(tents)).isZero();
        assertThat(held.missing(tents)).isZero();
    }
}
