package jp.kairan.bookings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.kernel.Sql;

/** What the database says of pieces and bookings, for tests to look at. */
@Singleton
class HeldPieces {
    private final Sql sql;

    HeldPieces(Sql sql) {
        this.sql = sql;
    }

    /** The numbers of the pieces held, once for each time. */
    @Transactional
    List<Integer> pieces(String facility) {
        return sql.list(
                "select piece_no from booking_piece where facility_id = ?",
                row -> row.integer("piece_no"),
                UUID.fromString(facility));
    }

    /** Pieces held for bookings that are over with. */
    @Transactional
    long heldByNobody(String facility) {
        return sql.number("""
                select count(*) from booking_piece p join booking b on b.id = p.booking_id
                 where p.facility_id = ? and b.state not in ('REQUESTED', 'APPROVED')""", UUID.fromString(facility));
    }

    /** Bookings that hold fewer pieces or another time than they say. */
    @Transactional
    long missing(String facility) {
        return sql.number("""
                select count(*) from booking b
                 where b.facility_id = ? and b.state in ('REQUESTED', 'APPROVED')
                   and b.pieces <> (select count(*) from booking_piece p
                                     where p.booking_id = b.id and p.facility_id = b.facility_id
                                       and p.period = tstzrange(b.starts_at, b.ends_at))""", UUID.fromString(facility));
    }

    /** How often the audit says that something was done to a booking. */
    @Transactional
    long noted(String booking, String action) {
        return sql.number(
                "select count(*) from audit_entry where subject_id = ? and action = ?",
                UUID.fromString(booking),
                action);
    }

    /** Writes a hold past all the code. */
    @Transactional
    void force(String booking, String facility, int piece, Instant from, Instant to) {
        sql.update(
                "insert into booking_piece values (?, ?, ?, tstzrange(?::timestamptz, ?::timestamptz))",
                UUID.fromString(booking),
                UUID.fromString(facility),
                piece,
                from,
                to);
    }
}
