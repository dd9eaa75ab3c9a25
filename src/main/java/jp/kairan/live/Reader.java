package jp.kairan.live;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Who reads a stream.
 *
 * @param who by what streams of one caller are counted
 * @param longest how long the caller may be believed to be who was recognised; a stream ends then at the latest
 * @param gone whether the caller may not read any longer; asked at every turn, so it must not cost a query
 * @param lastEventId id of the last event the reader got before, or null
 */
public record Reader(String who, Duration longest, BooleanSupplier gone, String lastEventId) {
    public Reader {
        Objects.requireNonNull(who);
        Objects.requireNonNull(longest);
        Objects.requireNonNull(gone);
    }
}
