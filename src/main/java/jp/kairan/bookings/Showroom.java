package jp.kairan.bookings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door through which one looks at what is lent and when it is free; says nothing of who booked. */
@Singleton
class Showroom {
    private static final String ONE =
            "select f.*, u.name as unit_name from facility f join unit u on u.id = f.unit_id where f.id = ?";

    /** What the reader's own units, offices and memberships open to them. */
    private static final String OPEN_TO_ME = """
            select f.*, u.name as unit_name from facility f join unit u on u.id = f.unit_id
             where f.open_to in (select t.target_id from reader_terms(?, ?) t
                                  where t.kind in ('EVERYONE', 'OFFICE', 'ORGANISATION'))
               and (?::uuid is null or f.unit_id = ?) and f.state = ? and (?::uuid is null or f.id > ?)
             order by f.id limit ?""";

    private static final String OF_UNIT = """
            select f.*, u.name as unit_name from facility f join unit u on u.id = f.unit_id
             where f.unit_id = ? and f.state = ? and (?::uuid is null or f.id > ?)
             order by f.id limit ?""";

    private final Sql sql;
    private final Lending lending;
    private final Timetables timetables;
    private final Pieces pieces;
    private final Units units;
    private final Clock clock;

    Showroom(Sql sql, Lending lending, Timetables timetables, Pieces pieces, Units units, Clock clock) {
        this.sql = sql;
        this.lending = lending;
        this.timetables = timetables;
        this.pieces = pieces;
        this.units = units;
        this.clock = clock;
    }

    /** What the actor may book, in the order in which it was added; of one unit, or of all where none is named. */
    @Transactional
    Page<FacilityLine> list(Actor actor, UnitId unit, FacilityState state, Cursor from, int limit) {
        boolean all = unit != null
                && actor.may(Action.FACILITY_MANAGE, units.require(unit).path());
        List<FacilityLine> rows = all
                ? sql.list(OF_UNIT, FacilityLine::of, unit, state, Cursor.uuid(from), Cursor.uuid(from), limit + 1)
                : sql.list(
                        OPEN_TO_ME,
                        FacilityLine::of,
                        actor.me(),
                        LocalDate.now(clock),
                        unit,
                        unit,
                        state,
                        Cursor.uuid(from),
                        Cursor.uuid(from),
                        limit + 1);
        return Page.of(rows, limit, line -> line.id().toString());
    }

    /** A facility; 404 to who may not know of it. */
    @Transactional
    FacilityView read(Actor actor, FacilityId id) {
        Lending.Site site = lending.visible(actor, id);
        Timetable timetable = timetables.of(id);
        boolean deciding = lending.decides(actor, site.unit());
        return sql.one(ONE, row -> FacilityView.of(row, timetable, deciding), id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** When it is open and how much of it is free, on days of the city's zone, both included; two months at the most. */
    @Transactional
    Availability availability(Actor actor, FacilityId id, LocalDate from, LocalDate to) {
        FacilityView facility = read(actor, id);
        requireSensible(from, to);
        Span span = Span.days(from, to, clock.getZone());
        List<Span> open = timetables.of(id).open(span, clock.getZone());
        List<Span> stretches = facility.kind().stays() ? open : List.of(span);
        return new Availability(
                id,
                facility.kind(),
                facility.quantity(),
                open,
                Slot.of(facility.quantity(), stretches, pieces.held(id, span)));
    }

    private void requireSensible(LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        if (from.isBefore(today.minusDays(Limits.DAYS_AHEAD)) || from.isAfter(today.plusDays(Limits.DAYS_AHEAD))) {
            throw KernelProblem.invalid("from", "二年以内の日にしてください / must lie within two years of today");
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= Limits.DAYS_SHOWN) {
            throw KernelProblem.invalid(
                    "to", "二か月以内の期間にしてください / at most " + Limits.DAYS_SHOWN + " days from the first");
        }
    }
}
