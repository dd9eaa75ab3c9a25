package jp.kairan.bookings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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

    /** Cuts stretches wherever the number of free pieces changes; stretches follow each other in time. */
    static List<Slot> of(int quantity, List<Span> stretches, List<Hold> holds) {
        NavigableMap<Instant, Integer> held = heldFrom(holds);
        List<Slot> slots = new ArrayList<>();
        for (Span stretch : stretches) {
            Map.Entry<Instant, Integer> before = held.floorEntry(stretch.start());
            Instant from = stretch.start();
            int free = free(quantity, before == null ? 0 : before.getValue());
            for (Map.Entry<Instant, Integer> change :
                    held.subMap(from, false, stretch.end(), false).entrySet()) {
                append(slots, new Slot(from, change.getKey(), free));
                from = change.getKey();
                free = free(quantity, change.getValue());
            }
            append(slots, new Slot(from, stretch.end(), free));
        }
        return slots;
    }

    /** How many pieces are held from each moment on at which that changes. */
    private static NavigableMap<Instant, Integer> heldFrom(List<Hold> holds) {
        NavigableMap<Instant, Integer> held = new TreeMap<>();
        for (Hold hold : holds) {
            held.merge(hold.span().start(), hold.pieces(), Integer::sum);
            held.merge(hold.span().end(), -hold.pieces(), Integer::sum);
        }
        int sum = 0;
        for (Map.Entry<Instant, Integer> moment : held.entrySet()) {
            sum += moment.getValue();
            moment.setValue(sum);
        }
        return held;
    }

    private static int free(int quantity, int held) {
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
