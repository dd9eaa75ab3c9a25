package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/**
 * Finds the households of which help was asked for, in the ledger: they are few, so that whoever wants them alone needs no
 * picture of a whole check. Whether it still stands open is told by {@link HelpNeeds}.
 */
@Singleton
class Requests {
    /** Without what a helper has closed, has seen and is about to do, or somebody was told of and may still act on. */
    static final String URGENT = """
            select distinct e.household_id
              from evidence e
              left join help_case c on c.world = e.world and c.household_id = e.household_id
             where e.world = ? and e.at >= ? and e.status = 'URGENT' and e.kind = 'SEEN'
               and e.received_at <= ?
               and (c.id is null
                    or e.no <> all(c.closed)
                       and not (c.stage in ('CLAIMED', 'ON_THE_WAY') and c.stepped_at >= ? and c.stepped_at > ?
                                and e.no = any(c.seen))
                       and (c.told_no is distinct from e.no or c.told_to <> 'CITY' and c.told_at <= ?))""";

    private static final String UNDER = """
            select distinct e.household_id
              from evidence e
              join household h on h.id = e.household_id
              join unit u on u.id = h.unit_id
             where e.world = ? and e.at >= ? and e.status in ('HELP', 'URGENT') and e.kind = 'SEEN'
               and u.path >= ? and u.path < ?""";

    private final Sql sql;

    Requests(Sql sql) {
        this.sql = sql;
    }

    /**
     * Those that asked for help at once, and that nobody may have claimed or told of; a few too many.
     *
     * @param by until when it came in, or was told
     * @param lapse for how long a claim holds
     */
    @Transactional
    List<HouseholdId> urgent(Incident incident, Instant by, Instant now, Duration lapse) {
        return sql.list(
                URGENT,
                Requests::household,
                incident.world(),
                incident.since(),
                by,
                incident.since(),
                now.minus(lapse),
                by);
    }

    /** Those under a unit that ever asked. */
    @Transactional
    List<HouseholdId> under(Incident incident, UnitPath path) {
        return sql.list(UNDER, Requests::household, incident.world(), incident.since(), path.value(), path.upper());
    }

    private static HouseholdId household(Row row) throws java.sql.SQLException {
        return new HouseholdId(row.uuid("household_id"));
    }
}
