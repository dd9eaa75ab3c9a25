package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/**
 * The door to counts of help with snow. Whole winters alone, because the difference of two periods of one's own choosing
 * would tell of a single household.
 */
@Singleton
class Summaries {
    private static final String COUNTS = """
            select x.id, x.name, count(distinct r.household_id) as asked,
                   count(distinct r.household_id) filter (where r.state = 'DONE') as helped,
                   count(o.id) as visits, coalesce(sum(o.people), 0) as people,
                   coalesce(sum(o.people::bigint * o.minutes), 0) as minutes
              from snow_request r
              join household h on h.id = r.household_id
              join unit u on u.id = h.unit_id
              join unit x on x.path = any (paths_up(u.path))
              left join snow_offer o on o.request_id = r.id and o.state = 'DONE'
             where r.asked_at >= ? and r.asked_at < ? and u.path >= ? and u.path < ?
               and (x.id = ? or (x.parent_id = ? and x.kind in ('FEDERATION', 'ASSOCIATION')))
             group by x.id, x.name, x.path order by length(x.path), x.path""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;

    Summaries(Sql sql, Clock clock, Units units) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
    }

    /** The counts of a winter; figures of one or two households only to who may read their names anyway. */
    @Transactional
    Summary of(Actor actor, UnitId id, int winter) {
        Unit unit = units.require(id);
        actor.require(Action.TALLY_READ, unit.path());
        if (unit.kind() == UnitKind.GROUP || unit.kind() == UnitKind.ORGANISATION) {
            throw KernelProblem.invalid("unit", "市、連合会、町会を選んでください / must be a city, federation or association");
        }
        List<SummaryLine> lines = sql.list(
                COUNTS,
                Summaries::line,
                first(winter),
                first(winter + 1),
                unit.path().value(),
                unit.path().upper(),
                id,
                id);
        SummaryLine total = lines.stream()
                .filter(line -> line.unit().equals(id))
                .findFirst()
                .orElseGet(() -> SummaryLine.of(id, unit.name(), 0, 0, 0, 0, 0));
        List<SummaryLine> parts =
                lines.stream().filter(line -> !line.unit().equals(id)).toList();
        Summary summary = new Summary(winter, total, parts);
        boolean names = unit.kind() == UnitKind.ASSOCIATION && actor.may(Action.HOUSEHOLD_READ, unit.path());
        return names ? summary : summary.coarse();
    }

    private Instant first(int year) {
        return LocalDate.of(year, Month.JULY, 1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static SummaryLine line(Row row) throws SQLException {
        return SummaryLine.of(
                new UnitId(row.uuid("id")),
                row.text("name"),
                row.number("asked"),
                row.number("helped"),
                row.number("visits"),
                row.number("people"),
                row.number("minutes"));
    }
}
