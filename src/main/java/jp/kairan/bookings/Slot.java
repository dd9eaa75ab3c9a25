package jp.kairan.bookings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of time in which the same number of pieces is free.
 *
 * @param start first moment
 * @param end first moment after it
 * @param free how many pieces can be booked throughout
 */
@Schema(description = "A stretch of time in which the same number of pieces is free; 0 is taken")
record Slot(
        Instant start, Instant end, @Schema(examples = "3") int free) {

    /** Cuts stretches wherever the number of free pieces changes. */
    static List<Slot> of(int quantity, List<Span> stretches, List<Hold> holds) {
        List<Slot> slots = new ArrayList<>();
        for (Span stretch : stretches) {
            TreeSet<Instant> cuts = new TreeSet<>(List.of(stretch.start(), stretch.end()));
            for (Hold hold : holds) {
                hold.span().within(stretch).ifPresent(part -> cuts.addAll(List.of(part.start(), part.end())));
            }
            Instant from = cuts.pollFirst();
            for (Instant to : cuts) {
                append(slots, new Slot(from, to, free(quantity, new Span(from, to), holds)));
                from = to;
            }
        }
        return slots;
    }

    private static int free(int quantity, Span span, List<Hold> holds) {
        int held = holds.stream()
                .filter(hold -> hold.span().meets(span))
                .mapToInt(Hold::pieces)
                .sum();
        return Math.max(0, quantity - held);
    }

    private static void append(List<Slot> slots, Slot slot) {
        Slot last = slots.isEmpty() ? null : slots.get(slots.size() - 1);
        if (last != null && last.end.equals(slot.start) && last.free == slot.free) {
            slots.set(slots.size() - 1, new Slot(last.start, slot.end, slot.free));
        } else {
            slots.add(slot);
        }
    }
}
