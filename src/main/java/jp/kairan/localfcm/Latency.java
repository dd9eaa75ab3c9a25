package jp.kairan.localfcm;

/**
 * How long an answer takes: always the same, or log-normal as real services are.
 *
 * @param lowMillis the 5th percentile
 * @param highMillis the 95th percentile; equal to {@code lowMillis} for a fixed latency
 */
public record Latency(int lowMillis, int highMillis) {

    /** An answer at once. */
    public static final Latency NONE = new Latency(0, 0);

    private static final double Z_95 = 1.6448536269514722;

    /** Refuses an empty range, and a spread from zero, because a log-normal range has no zero in it. */
    public Latency {
        if (lowMillis < 0 || highMillis < lowMillis || (lowMillis == 0 && highMillis > 0)) {
            throw new IllegalArgumentException("a latency is 0 <= lowMillis <= highMillis, and a range begins above 0");
        }
    }

    /** The same latency for every answer, in milliseconds. */
    public static Latency fixed(int millis) {
        return new Latency(millis, millis);
    }

    /** Log-normal latencies, nine tenths of them between the two values, in milliseconds. */
    public static Latency between(int lowMillis, int highMillis) {
        return new Latency(lowMillis, highMillis);
    }

    /** The latency for a random number, in milliseconds. */
    long millisFor(long random) {
        if (lowMillis == highMillis) {
            return lowMillis;
        }
        double middle = (Math.log(lowMillis) + Math.log(highMillis)) / 2;
        double spread = (Math.log(highMillis) - Math.log(lowMillis)) / (2 * Z_95);
        return Math.max(1, Math.round(Math.exp(middle + spread * Dice.gaussian(random))));
    }
}
