package jp.kairan.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    void amongManyHoldsEachMomentSaysHowMuchIsFree() {
        Random chance = new Random(1);
        List<Hold> holds = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int from = chance.nextInt(72);
            holds.add(hold(from, from + 1 + chance.nextInt(12), 1 + chance.nextInt(3)));
        }
        List<Span> stretches = List.of(new Span(hour(3), hour(20)), new Span(hour(30), hour(60)));

        List<Slot> slots = Slot.of(20, stretches, holds);

        for (int hour = 0; hour < 90; hour++) {
            Instant at = hour(hour).plusSeconds(1800);
            int held = holds.stream()
                    .filter(hold -> hold.span().covers(new Span(at, at)))
                    .mapToInt(Hold::pieces)
                    .sum();
            boolean open = hour >= 3 && hour < 20 || hour >= 30 && hour < 60;
            assertThat(slots.stream()
                            .filter(slot ->
                                    !slot.start().isAfter(at) && slot.end().isAfter(at)))
                    .as("hour %s", hour)
                    .extracting(Slot::free)
                    .isEqualTo(open ? List.of(Math.max(0, 20 - held)) : List.of());
        }
    }

    @Test
    void aFacilityThatIsMuchBookedIsSweptOnce() {
        List<Hold> holds = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            holds.add(hold(2 * i, 2 * i + 1, 1));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(Slot.of(1, stretch(0, 120_000), holds)).hasSize(120_000));
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        assertThat(Slot.of(1, stretch(9, 12), List.of(hold(8, 10, 1), hold(13, 15, 1))))
                .containsExactly(slot(9, 10, 0), slot(10, 12, 1));
    }
}
