package jp.kairan.bookings;

import java.sql.SQLException;
import jp.kairan.kernel.Row;

/**
 * Pieces that a booking holds.
 *
 * @param booking which booking
 * @param span for how long
 * @param pieces how many
 */
record Hold(BookingId booking, Span span, int pieces) {
    static Hold of(Row row) throws SQLException {
        return new Hold(new BookingId(row.uuid("booking_id")), Span.of(row), row.integer("pieces"));
    }
}
