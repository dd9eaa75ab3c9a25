package jp.kairan.localfcm;

import java.util.concurrent.atomic.AtomicLong;

/** The level of a quota, kept as the one instant at which the bucket would have been empty. */
final class Bucket {

    private final long nanosPerMessage;
    private final long nanosToFill;
    private final AtomicLong emptyAt;

    Bucket(Quota quota, long nowNanos) {
        nanosPerMessage = Math.max(1, Math.round(1_000_000_000 / quota.perSecond()));
        nanosToFill = Math.multiplyExact(nanosPerMessage, (long) quota.burst());
        emptyAt = new AtomicLong(nowNanos);
    }

    /** Takes one message out; false where there is none. */
    boolean take(long nowNanos) {
        while (true) {
            long seen = emptyAt.get();
            long from = nowNanos - seen > nanosToFill ? nowNanos - nanosToFill : seen;
            if (nowNanos - from < nanosPerMessage) {
                return false;
            }
            if (emptyAt.compareAndSet(seen, from + nanosPerMessage)) {
                return true;
            }
        }
    }
}
