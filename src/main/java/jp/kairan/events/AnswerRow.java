package jp.kairan.events;

import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Row;

/**
 * An answer as the database has it.
 *
 * @param seat null unless they come
 * @param queueNo null unless they wait
 * @param enteredBy the officer who put it down, or null
 * @param checkedInAt when they came, or null
 */
record AnswerRow(
        AnswerId id,
        Whose whose,
        Said said,
        Seat seat,
        Long queueNo,
        Source source,
        AccountId enteredBy,
        Instant answeredAt,
        int version,
        Instant checkedInAt) {

    static AnswerRow of(Row row) throws SQLException {
        Seat seat = row.constant("place", Seat.class);
        return new AnswerRow(
                new AnswerId(row.uuid("id")),
                Whose.of(row),
                Said.of(row),
                seat,
                seat == Seat.WAITING ? row.number("queue_no") : null,
                row.constant("source", Source.class),
                AccountId.orNull(row.uuid("entered_by")),
                row.instant("answered_at"),
                row.integer("version"),
                row.instant("checked_in_at"));
    }

    /** Whether this is already what the slip says: sent twice, it is taken once. */
    boolean says(Slip slip) {
        return said.equals(slip.said())
                && source == slip.source()
                && whose.party() == slip.whose().party()
                && (whose.guestName() == null
                        || whose.guestName().equals(slip.whose().guestName()));
    }

    Placement placement() {
        return new Placement(seat, queueNo, seat == null ? 0 : said.heads());
    }
}
