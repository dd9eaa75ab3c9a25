package jp.kairan.push;

/**
 * How fast this replica may send: a token bucket that begins empty and holds a tenth of a second, so that a start is no
 * thunder. After the quota was used up it goes at half the rate and recovers in about a minute.
 */
final class Pacer {
    private static final double NANOS = 1e9;
    private static final double RECOVERY_A_SECOND = 1 / 120.0;

    private final double full;
    private double rate;
    private double tokens;
    private long last;

    /** @param rate messages a second */
    Pacer(int rate, long now) {
        this.full = rate;
        this.rate = rate;
        this.last = now;
    }

    /**
     * Takes leave for one message.
     *
     * @param now {@code System.nanoTime()}
     * @return 0 if it may go now, else the nanoseconds after which to ask again
     */
    long acquire(long now) {
        double seconds = Math.max(0, now - last) / NANOS;
        last = now;
        rate = Math.min(full, rate + full * RECOVERY_A_SECOND * seconds);
        tokens = Math.min(Math.max(1, rate / 10), tokens + rate * seconds);
        if (tokens >= 1) {
            tokens--;
            return 0;
        }
        return (long) Math.ceil((1 - tokens) / rate * NANOS);
    }

    /** FCM said that it was too much. */
    void slower() {
        rate = Math.max(full / 20, rate / 2);
        tokens = 0;
    }
}
