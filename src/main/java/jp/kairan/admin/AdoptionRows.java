package jp.kairan.admin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Counts the whole city once, by the units in which households hang; every board is summed up from that. */
@Singleton
class AdoptionRows {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final Duration LAST_DRILL = Duration.ofDays(400);

    /**
     * Tables of a whole city are read through and hashed, because an index for each person would take longer. The last
     * drill of a unit is the latest that asked it or a unit above.
     */
    private static final String COUNT = """
            with device_of as materialized (
                select distinct account_id from device
                 where account_id is not null and address_state = 'ACTIVE' and removed_at is null),
            reader as materialized (
                select distinct account_id from receipt where opened_at > ?),
            login as materialized (
                select r.household_id, bool_or(d.account_id is not null) as reachable,
                       bool_or(c.account_id is not null) as reads
                  from resident r
                  left join device_of d on d.account_id = r.account_id
                  left join reader c on c.account_id = r.account_id
                 where r.account_id is not null and (r.left_on is null or r.left_on > ?)
                 group by r.household_id),
            drill as materialized (
                select distinct on (u.id) u.id as unit_id, i.id as incident_id
                  from incident i
                  join incident_area a on a.incident_id = i.id
                  join unit t on t.id = a.unit_id
                  join unit u on u.path >= t.path and u.path < left(t.path, -1) || '/'
                 where i.drill and i.opened_at > ?
                 order by u.id, i.opened_at desc, i.id),
            seen as materialized (
                select distinct world, household_id from evidence
                 where world in (select incident_id from drill) and kind = 'SEEN' and status <> 'UNCONFIRMED')
            select u.path, h.protected,
                   count(*) as households,
                   count(l.household_id) as accounts,
                   count(*) filter (where l.reachable) as reachable,
                   count(*) filter (where l.reads) as readers,
                   count(d.incident_id) as asked,
                   count(s.household_id) as answered
              from household h
              join unit u on u.id = h.unit_id
              left join login l on l.household_id = h.id
              left join drill d on d.unit_id = h.unit_id
              left join seen s on s.world = d.incident_id and s.household_id = h.id
             where h.moved_out is null or h.moved_out > ?
             group by u.path, h.protected""";

    private final Sql sql;
    private final Clock clock;

    AdoptionRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The households of one unit.
     *
     * @param guarded whether they are those that are protected, which are counted for the whole city alone
     */
    record Line(UnitPath path, boolean guarded, Figures figures) {
        private static Line of(Row row) throws java.sql.SQLException {
            return new Line(new UnitPath(row.text("path")), row.flag("protected"), Figures.of(row));
        }
    }

    /** All lines at a moment. */
    record Count(Instant at, List<Line> lines) {}

    @Transactional(TxType.REQUIRES_NEW)
    Count count() {
        Instant now = Instant.now(clock);
        LocalDate today = LocalDate.now(clock);
        return new Count(now, sql.list(COUNT, Line::of, now.minus(LATELY), today, now.minus(LAST_DRILL), today));
    }
}
