package jp.kairan.cap;

import java.time.OffsetDateTime;

/**
 * From when to when something is said and expected.
 *
 * @param effective from when it is said; null means from when it was sent
 * @param onset when what happens is expected to begin; null where that is not known
 * @param expires from when it is no longer said; null leaves that to each reader
 */
public record CapPeriod(OffsetDateTime effective, OffsetDateTime onset, OffsetDateTime expires) {
    public CapPeriod {
        effective = CapTime.whole(effective, "effective");
        onset = CapTime.whole(onset, "onset");
        expires = CapTime.whole(expires, "expires");
    }

    /** From when it was sent until a moment. */
    public static CapPeriod until(OffsetDateTime expires) {
        return new CapPeriod(null, null, expires);
    }
}
