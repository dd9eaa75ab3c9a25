package jp.kairan.bookings;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/**
 * Who stands on which side of the counter. A facility is managed by the offices of its unit and of units above, like
 * everything that hangs on a unit; but bookings name people and what they are up to, and are therefore seen and decided at
 * the very unit that lends: privacy narrows upwards.
 */
@Singleton
class Lending {
    private static final String SITE = """
            select f.id, f.unit_id, f.open_to, u.path
              from facility f join unit u on u.id = f.unit_id where f.id = ?""";

    /** Living, holding an office or being a member at or below the unit; the same as being addressed by it. */
    private static final String UNDER = """
            select 1 from reader_terms(?, ?) t
             where t.target_id = ? and t.kind in ('EVERYONE', 'OFFICE', 'ORGANISATION')""";

    private final Sql sql;
    private final Clock clock;

    Lending(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Who lends a facility to whom. */
    record Site(FacilityId id, UnitId unit, UnitId openTo, UnitPath path) {
        static Site of(Row row) throws SQLException {
            return new Site(
                    new FacilityId(row.uuid("id")),
                    new UnitId(row.uuid("unit_id")),
                    new UnitId(row.uuid("open_to")),
                    new UnitPath(row.text("path")));
        }
    }

    /** The facility, where the actor may know of it: 404 for everyone else, as for one that does not exist. */
    Site visible(Actor actor, FacilityId id) {
        Site site = sql.one(SITE, Site::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!manages(actor, site) && !decides(actor, site.unit()) && !isUnder(actor, site.openTo())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return site;
    }

    /** The same for who wants to book it: 403 to who may only see it. */
    Site bookable(Actor actor, FacilityId id) {
        Site site = visible(actor, id);
        if (!isUnder(actor, site.openTo()) && !decides(actor, site.unit())) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        return site;
    }

    /** The same for who wants to change it: 403 to who may only see it. */
    Site manageable(Actor actor, FacilityId id) {
        Site site = visible(actor, id);
        actor.require(Action.FACILITY_MANAGE, site.path());
        return site;
    }

    /** The same for who wants to see and decide its bookings: 403 to who may only see the facility. */
    Site decidable(Actor actor, FacilityId id) {
        Site site = visible(actor, id);
        if (!decides(actor, site.unit())) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        return site;
    }

    /** Whether the actor decides on bookings of a unit's facilities: by an office at this very unit, not at one above. */
    boolean decides(Actor actor, UnitId unit) {
        return actor.offices().stream()
                .anyMatch(office -> office.unit().equals(unit)
                        && Policy.permits(office.role(), office.kind(), Action.BOOKING_DECIDE));
    }

    private static boolean manages(Actor actor, Site site) {
        return actor.may(Action.FACILITY_MANAGE, site.path());
    }

    private boolean isUnder(Actor actor, UnitId unit) {
        return sql.any(UNDER, actor.me(), LocalDate.now(clock), unit);
    }
}
