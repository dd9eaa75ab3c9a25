package jp.kairan.bookings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Bookings as entities, locked after their facility: queries read projections instead. */
@Singleton
class BookingRepository implements PanacheRepositoryBase<Booking, UUID> {
    private static final String DUE =
            "select id from booking where state = 'REQUESTED' and lapses_at <= ? order by lapses_at, id limit 500";

    private final Sql sql;
    private final FacilityRepository facilities;

    BookingRepository(Sql sql, FacilityRepository facilities) {
        this.sql = sql;
        this.facilities = facilities;
    }

    /** A booking with its facility, both locked. */
    record Locked(Facility facility, Booking booking) {}

    /**
     * The booking after its facility, both locked until the end of the transaction; 404 where there is none. In this order
     * everywhere: pieces of a booking may be dealt anew by whoever holds the facility alone.
     */
    Locked lock(BookingId id) {
        FacilityId facility = sql.one(
                        "select facility_id from booking where id = ?",
                        row -> new FacilityId(row.uuid("facility_id")),
                        id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        Facility locked = facilities.lock(facility);
        return new Locked(
                locked,
                findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(KernelProblem.NOT_FOUND::problem));
    }

    /** The requests whose time to be answered has passed, those that waited longest first. */
    List<BookingId> due(Instant now) {
        return sql.list(DUE, row -> new BookingId(row.uuid("id")), now);
    }
}
