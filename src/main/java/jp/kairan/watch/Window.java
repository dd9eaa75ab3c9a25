package jp.kairan.watch;

/**
 * Which counters of a device have come: the highest, and of the 64 up to it each one. The sliding window of RFC 4303,
 * appendix A2, because events overtake each other on their way and gateways repeat what they are not sure of.
 *
 * @param highest 0 before the first
 * @param seen bit n stands for the counter n below the highest
 */
record Window(long highest, long seen) {
    private static final int WIDTH = 64;

    /** The largest counter: what every reader of JSON can still tell from its neighbour. */
    static final long MOST = (1L << 53) - 1;

    /** What a counter is to this window. */
    Outcome judge(long counter) {
        if (counter > highest) {
            return Outcome.TAKEN;
        }
        if (highest - counter >= WIDTH) {
            return Outcome.TOO_OLD;
        }
        return (seen & bit(counter)) != 0 ? Outcome.REPEATED : Outcome.LATE;
    }

    /** The window once the counter has come. */
    Window with(long counter) {
        return switch (judge(counter)) {
            case TAKEN -> {
                long further = counter - highest;
                yield new Window(counter, further >= WIDTH ? 1 : seen << further | 1);
            }
            case LATE -> new Window(highest, seen | bit(counter));
            default -> this;
        };
    }

    private long bit(long counter) {
        return 1L << (highest - counter);
    }
}
