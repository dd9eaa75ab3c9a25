package jp.kairan.bookings;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.kairan.kernel.Row;

/**
 * A stretch of time.
 *
 * @param start first moment
 * @param end first moment after it
 */
record Span(Instant start, Instant end) {

    /** Whole days of a zone, both included. */
    static Span days(LocalDate from, LocalDate to, ZoneId zone) {
        return new Span(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** From columns {@code starts_at} and {@code ends_at}. */
    static Span of(Row row) throws SQLException {
        return new Span(row.instant("starts_at"), row.instant("ends_at"));
    }

    Duration length() {
        return Duration.between(start, end);
    }

    boolean meets(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    boolean covers(Span other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** The part that lies in the other one too. */
    Optional<Span> within(Span other) {
        return meets(other)
                ? Optional.of(new Span(
                        start.isAfter(other.start) ? start : other.start, end.isBefore(other.end) ? end : other.end))
                : Optional.empty();
    }
}
