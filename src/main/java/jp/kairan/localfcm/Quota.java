package jp.kairan.localfcm;

/**
 * How many messages a project may send: a token bucket that starts empty.
 *
 * @param perSecond the rate at which it refills
 * @param burst how many messages it holds when full
 */
public record Quota(double perSecond, int burst) {

    /** Refuses a bucket that never fills. */
    public Quota {
        if (!(perSecond > 0) || Double.isInfinite(perSecond) || burst < 1) {
            throw new IllegalArgumentException("a quota has perSecond > 0 and burst >= 1");
        }
    }
}
