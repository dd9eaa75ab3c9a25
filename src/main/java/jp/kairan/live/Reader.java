package jp.kairan.live;

import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Who reads a stream.
 *
 * @param who by what streams of one caller are counted
 * @param gone whether the caller may not read any longer; asked every second, so it must not cost a query
 * @param lastEventId id of the last event the reader got before, or null
 */
public record Reader(String who, BooleanSupplier gone, String lastEventId) {
    public Reader {
        Objects.requireNonNull(who);
        Objects.requireNonNull(gone);
    }
}
