package jp.kairan.translation;

import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.kernel.Row;

/**
 * What an engine made of a line, or why it made nothing.
 *
 * @param hash of the line without its facts
 * @param text the answer with its gaps, where READY
 * @param engine which engine, where READY
 * @param retryAt when the line may be asked for again, where WITHHELD or FAILED
 */
record Variant(String hash, State state, String text, String engine, Instant retryAt, Instant madeAt) {
    /** Where a line is on its way. */
    enum State {
        /** A replica is asking an engine. */
        WANTED,
        /** There is an answer that kept the facts. */
        READY,
        /** No answer kept the facts. */
        WITHHELD,
        /** No engine answered. */
        FAILED
    }

    static Variant of(Row row) throws SQLException {
        return new Variant(
                row.text("source_hash"),
                row.constant("state", State.class),
                row.text("text"),
                row.text("engine"),
                row.instant("retry_at"),
                row.instant("made_at"));
    }

    static Variant ready(String hash, Gapped answer, String engine, Instant now) {
        return new Variant(hash, State.READY, answer.toString(), engine, null, now);
    }

    static Variant withheld(String hash, String engine, Instant retryAt, Instant now) {
        return new Variant(hash, State.WITHHELD, null, engine, retryAt, now);
    }

    static Variant failed(String hash, Instant retryAt, Instant now) {
        return new Variant(hash, State.FAILED, null, null, retryAt, now);
    }

    /** Whether asking an engine (again) makes sense now. */
    boolean due(Instant now) {
        return switch (state) {
            case READY -> false;
            case WANTED -> true;
            case WITHHELD, FAILED -> !retryAt.isAfter(now);
        };
    }
}
