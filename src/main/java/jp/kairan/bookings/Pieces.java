package jp.kairan.bookings;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.kernel.Sql;

/**
 * Which pieces of a facility are held when. Whoever takes or deals pieces holds the row lock of the facility; that no
 * piece is held twice at a time is kept by the database all the same.
 */
@Singleton
class Pieces {
    private static final String FREE = """
            select n from generate_series(1, ?) n
             where not exists (select 1 from booking_piece p
                                where p.facility_id = ? and p.piece_no = n
                                  and p.period && tstzrange(?::timestamptz, ?::timestamptz))
             order by n limit ?""";

    private static final String TAKE = """
            insert into booking_piece (booking_id, facility_id, piece_no, period)
            select ?, ?, n, tstzrange(?::timestamptz, ?::timestamptz) from unnest(?::int[]) n""";

    private static final String RELEASE = "delete from booking_piece where booking_id = ?";

    /** What touches a span, by booking; nothing says whose. */
    private static final String HELD = """
            select booking_id, lower(period) as starts_at, upper(period) as ends_at, count(*) as pieces
              from booking_piece
             where facility_id = ? and period && tstzrange(?::timestamptz, ?::timestamptz)
             group by booking_id, period""";

    private static final String TO_COME = """
            select booking_id, lower(period) as starts_at, upper(period) as ends_at, count(*) as pieces
              from booking_piece
             where facility_id = ? and period && tstzrange(?::timestamptz, null) and lower(period) > ?
             group by booking_id, period""";

    private static final String OUT = """
            select piece_no, upper(period) as ends_at from booking_piece
             where facility_id = ? and period @> ?::timestamptz""";

    private static final String RELEASE_TO_COME =
            "delete from booking_piece where facility_id = ? and lower(period) > ?";

    private final Sql sql;

    Pieces(Sql sql) {
        this.sql = sql;
    }

    /** Holds as many pieces as the booking wants; 409 where fewer are free. */
    void take(Facility facility, Hold wanted, Instant now) {
        List<Integer> free = sql.list(
                FREE,
                row -> row.integer("n"),
                facility.quantity(),
                facility.id(),
                wanted.span().start(),
                wanted.span().end(),
                wanted.pieces());
        if (free.size() == wanted.pieces()) {
            write(facility, List.of(wanted), Map.of(wanted.booking(), free));
        } else if (!dealAnew(facility, out(facility, now), Optional.of(wanted), now)) {
            throw BookingProblem.FACILITY_TAKEN.problem();
        }
    }

    /** Lets go what a booking held. */
    void release(BookingId booking) {
        sql.update(RELEASE, booking);
    }

    /**
     * Makes do with as many pieces as the facility says it has; 409 where more are booked at some moment, or where a piece
     * that is out has a higher number: its hold has begun and is dealt anew no more.
     */
    void fit(Facility facility, Instant now) {
        List<Packing.Out> out = out(facility, now);
        out.stream()
                .filter(piece -> piece.piece() > facility.quantity())
                .map(Packing.Out::until)
                .max(Comparator.naturalOrder())
                .ifPresent(until -> {
                    throw BookingProblem.FACILITY_BOOKED.problem("A piece with a higher number is out until " + until);
                });
        if (!dealAnew(facility, out, Optional.empty(), now)) {
            throw BookingProblem.FACILITY_BOOKED.problem();
        }
    }

    /** What touches a span. */
    List<Hold> held(FacilityId facility, Span span) {
        return sql.list(HELD, Hold::of, facility, span.start(), span.end());
    }

    /** Pieces that are out stay with who has them; those of bookings to come are dealt anew, with one more hold or none. */
    private boolean dealAnew(Facility facility, List<Packing.Out> out, Optional<Hold> more, Instant now) {
        List<Hold> holds = new ArrayList<>(sql.list(TO_COME, Hold::of, facility.id(), now, now));
        more.ifPresent(holds::add);
        Optional<Map<BookingId, List<Integer>>> dealt = Packing.of(facility.quantity(), out, holds);
        if (dealt.isEmpty()) {
            return false;
        }
        sql.update(RELEASE_TO_COME, facility.id(), now);
        write(facility, holds, dealt.get());
        return true;
    }

    private List<Packing.Out> out(Facility facility, Instant now) {
        return sql.list(
                OUT, row -> new Packing.Out(row.integer("piece_no"), row.instant("ends_at")), facility.id(), now);
    }

    private void write(Facility facility, List<Hold> holds, Map<BookingId, List<Integer>> dealt) {
        sql.batch(
                TAKE,
                holds.stream()
                        .map(hold -> new Object[] {
                            hold.booking(),
                            facility.id(),
                            hold.span().start(),
                            hold.span().end(),
                            dealt.get(hold.booking())
                        })
                        .toList());
    }
}
