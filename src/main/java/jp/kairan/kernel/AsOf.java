package jp.kairan.kernel;

import java.time.Duration;
import java.time.Instant;

/** The moment of which something is said, where phones may have kept it in a queue before they could send it. */
public final class AsOf {
    /** Phones' clocks are this much fast without anybody minding; what they say then counts as of now. */
    private static final Duration FAST = Duration.ofMinutes(1);

    private AsOf() {}

    /**
     * The moment that counts: now where none was named. Refuses the field {@code asOf} where it lies in the future or
     * further back than can be meant.
     *
     * @param said null for now
     * @param oldest how long ago it may be
     */
    public static Instant sound(Instant said, Instant now, Duration oldest) {
        if (said == null || said.isAfter(now) && !said.isAfter(now.plus(FAST))) {
            return now;
        }
        if (said.isAfter(now)) {
            throw KernelProblem.invalid("asOf", "未来の時刻は指定できません / must not be in the future");
        }
        if (said.isBefore(now.minus(oldest))) {
            throw KernelProblem.invalid("asOf", "古すぎる時刻です / is too long ago");
        }
        return said;
    }
}
