package jp.kairan.push;

import java.time.Duration;
import java.util.ArrayDeque;

/**
 * What this replica may send of the project's quota: slices of time with messages spread evenly over each. What was not
 * used soon after its slice is forfeited, so that whoever was held up does not come back as a burst.
 */
final class Allowance {
    /** Nothing is left: somebody has to ask for more. */
    static final long NONE = -1;

    private static final long FORFEITED_NANOS = Duration.ofSeconds(1).toNanos();

    private final ArrayDeque<Slice> slices = new ArrayDeque<>();
    private int used;

    private record Slice(long from, long length, int messages) {
        long end() {
            return from + length;
        }
    }

    /** @param now {@code System.nanoTime()}, as everywhere here */
    void add(Grant grant, long now) {
        if (grant.messages() > 0) {
            slices.add(new Slice(now + grant.in().toNanos(), grant.length().toNanos(), grant.messages()));
        }
    }

    /**
     * Takes leave for one message.
     *
     * @return 0 if it may go now, the nanoseconds after which it may, or {@link #NONE}
     */
    long acquire(long now) {
        forget(now);
        Slice slice = slices.peek();
        if (slice == null) {
            return NONE;
        }
        long due = slice.from() + slice.length() * used / slice.messages();
        if (due - now > 0) {
            return due - now;
        }
        used++;
        return 0;
    }

    /** Whether it is time to ask for more, with so many messages waiting. */
    boolean low(long now, int waiting) {
        forget(now);
        int left = slices.stream().mapToInt(Slice::messages).sum() - used;
        return left < waiting && (slices.isEmpty() || slices.getLast().end() - now < Pace.AHEAD.toNanos());
    }

    private void forget(long now) {
        for (Slice slice = slices.peek();
                slice != null && (used == slice.messages() || now - slice.end() > FORFEITED_NANOS);
                slice = slices.peek()) {
            slices.poll();
            used = 0;
        }
    }
}
