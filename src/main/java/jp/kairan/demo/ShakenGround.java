package jp.kairan.demo;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.FindingId;
import jp.kairan.access.IncidentId;
import jp.kairan.kernel.Sql;

/** What the database knows of earthquakes in the demo city and of the checks that ask about them. */
@Singleton
class ShakenGround {
    private static final String ASKING = """
            select c.id from safety_check c join unit u on u.id = c.lead_id
             where c.state = 'OPEN' and not c.drill and u.kind = 'CITY' order by c.opened_at desc""";

    private static final String FINDING = """
            select id from hazard_finding
             where answer = 'SAFETY_CHECK' and stage = 'RAISED' and ? = any(events) order by id desc limit 1""";

    private static final String STANDING = """
            select distinct unnest(events) as event from hazard_finding
             where stage in ('HINT', 'HELD', 'RAISED') and trigger in ('INTENSITY', 'INTENSITY_HINT')""";

    private static final String LAST = """
            select reported_at from telegram
             where type = 'VXSE53' and reported_at < ? order by reported_at desc limit 1""";

    private final Sql sql;
    private final Clock clock;

    ShakenGround(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The real checks in the city's name that are open, the latest first. */
    @Transactional
    List<IncidentId> asking() {
        return sql.list(ASKING, row -> new IncidentId(row.uuid("id")));
    }

    /** What the rule for checks has found in an earthquake. */
    @Transactional
    Optional<FindingId> finding(String event) {
        return sql.one(FINDING, row -> new FindingId(row.uuid("id")), event);
    }

    /** The earthquakes that still stand. */
    @Transactional
    List<String> standing() {
        return sql.list(STANDING, row -> row.text("event"));
    }

    /** Now, to the second, and after every report that has come: of two of one moment it would be chance which prevails. */
    @Transactional
    Instant next() {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Instant last = sql.one(LAST, row -> row.instant("reported_at"), now.plusSeconds(300))
                .filter(reported -> !reported.isBefore(now))
                .orElse(now.minusSeconds(1));
        return last.plusSeconds(1);
    }
}
