package jp.kairan.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PackingTest {
    private static Instant hour(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }

    private static Hold hold(int from, int to, int pieces) {
        return new Hold(BookingId.next(), new Span(hour(from), hour(to)), pieces);
    }

    /** The most pieces wanted at any moment. */
    private static int most(List<Hold> holds) {
        return holds.stream()
                .mapToInt(h -> holds.stream()
                        .filter(o -> !o.span().start().isAfter(h.span().start())
                                && o.span().end().isAfter(h.span().start()))
                        .mapToInt(Hold::pieces)
                        .sum())
                .max()
                .orElse(0);
    }

    @RepeatedTest(200)
    void holdsFitExactlyWhereAtNoMomentMoreIsWantedThanThereIs(RepetitionInfo repetition) {
        Random chance = new Random(repetition.getCurrentRepetition());
        List<Hold> holds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int from = chance.nextInt(24);
            holds.add(hold(from, from + 1 + chance.nextInt(8), 1 + chance.nextInt(3)));
        }
        int most = most(holds);

        assertThat(Packing.of(most - 1, List.of(), holds)).isEmpty();
        Map<BookingId, List<Integer>> dealt = Packing.of(most, List.of(), holds).orElseThrow();
        for (Hold one : holds) {
            Set<Integer> pieces = new HashSet<>(dealt.get(one.booking()));
            assertThat(pieces).hasSize(one.pieces()).allMatch(piece -> piece >= 1 && piece <= most);
            holds.stream()
                    .filter(other -> other != one && other.span().meets(one.span()))
                    .forEach(other -> assertThat(dealt.get(other.booking())).doesNotContainAnyElementsOf(pieces));
        }
    }

    @Test
    void aPieceThatIsOutStaysWithWhoHasIt() {
        Hold next = hold(2, 4, 1);
        List<Packing.Out> out = List.of(new Packing.Out(1, hour(3)));

        assertThat(Packing.of(2, out, List.of(next)).orElseThrow()).containsEntry(next.booking(), List.of(2));
        assertThat(Packing.of(1, out, List.of(next))).isEmpty();
    }

    @Test
    void aPieceThatIsOutCannotBeDoneAwayWith() {
        assertThat(Packing.of(1, List.of(new Packing.Out(2, hour(3))), List.of()))
                .isEmpty();
    }
}
