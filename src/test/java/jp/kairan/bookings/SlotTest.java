package jp.kairan.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static Instant hour(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }

    private static Hold hold(int from, int to, int pieces) {
        return new Hold(BookingId.next(), new Span(hour(from), hour(to)), pieces);
    }

    private static Slot slot(int from, int to, int free) {
        return new Slot(hour(from), hour(to), free);
    }

    private static List<Span> stretch(int from, int to) {
        return List.of(new Span(hour(from), hour(to)));
    }

    @Test
    void withoutHoldsAllIsFree() {
        assertThat(Slot.of(5, stretch(9, 21), List.of())).containsExactly(slot(9, 21, 5));
    }

    @Test
    void eachMomentSaysHowMuchIsFree() {
        assertThat(Slot.of(5, stretch(9, 21), List.of(hold(10, 12, 2), hold(11, 14, 3))))
                .containsExactly(slot(9, 10, 5), slot(10, 11, 3), slot(11, 12, 0), slot(12, 14, 2), slot(14, 21, 5));
    }

    @Test
    void holdsThatFollowEachOtherAreOneSlotAndTellNothingOfWhere() {
        assertThat(Slot.of(1, stretch(9, 21), List.of(hold(9, 12, 1), hold(12, 15, 1))))
                .containsExactly(slot(9, 15, 0), slot(15, 21, 1));
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        assertThat(Slot.of(1, stretch(9, 12), List.of(hold(8, 10, 1), hold(13, 15, 1))))
                .containsExactly(slot(9, 10, 0), slot(10, 12, 1));
    }
}
