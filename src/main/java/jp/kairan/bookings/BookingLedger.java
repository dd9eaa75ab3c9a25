package jp.kairan.bookings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door through which bookings are looked at, by who made them and by those who decide on them. */
@Singleton
class BookingLedger {
    private static final String MINE = """
            select b.id from booking b
             where b.account_id = ? and (?::text is null or b.state = ?) and (?::uuid is null or b.id < ?)
             order by b.id desc limit ?""";

    private static final String OF_FACILITY = """
            select b.id from booking b
             where b.facility_id = ? and (?::text is null or b.state = ?) and (?::uuid is null or b.id < ?)
             order by b.id desc limit ?""";

    private final Sql sql;
    private final Lending lending;

    BookingLedger(Sql sql, Lending lending) {
        this.sql = sql;
        this.lending = lending;
    }

    /** A booking and whose facility it is. */
    private record Entry(BookingView view, UnitId lender) {}

    /** A booking, for who made it and for those who decide on it; 404 for everyone else. */
    @Transactional
    BookingView read(Actor actor, BookingId id) {
        Entry entry = sql.one(
                        BookingView.SHOWN,
                        row -> new Entry(BookingView.of(row), new UnitId(row.uuid("lender"))),
                        List.of(id))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!entry.view().account().equals(actor.me()) && !lending.decides(actor, entry.lender())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return entry.view();
    }

    /** What the actor booked, newest request first. */
    @Transactional
    Page<BookingView> mine(Actor actor, BookingState state, Cursor from, int limit) {
        return page(MINE, actor.me(), state, from, limit);
    }

    /** The bookings of a facility, newest request first; for those who decide on them. */
    @Transactional
    Page<BookingView> of(Actor actor, FacilityId facility, BookingState state, Cursor from, int limit) {
        lending.decidable(actor, facility);
        return page(OF_FACILITY, facility, state, from, limit);
    }

    private Page<BookingView> page(String query, Object whose, BookingState state, Cursor from, int limit) {
        List<BookingId> ids = sql.list(
                query,
                row -> new BookingId(row.uuid("id")),
                whose,
                state,
                state,
                Cursor.uuid(from),
                Cursor.uuid(from),
                limit + 1);
        return Page.of(
                sql.list(BookingView.SHOWN, BookingView::of, ids),
                limit,
                view -> view.id().toString());
    }
}
