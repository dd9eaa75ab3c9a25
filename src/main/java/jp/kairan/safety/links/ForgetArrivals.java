package jp.kairan.safety.links;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.kairan.kernel.Sql;

/** Forgets what is needed no more: names 30 days after the end of their check, links and messages, and those who moved away. */
@Singleton
class ForgetArrivals {
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String NAMES = """
            update shelter_arrival a set name = null, name_kana = null, phone = null, comment = null
              from incident i
             where i.id = a.incident_id and i.closed_at <= ?
               and (a.name is not null or a.name_kana is not null or a.phone is not null or a.comment is not null)""";

    private static final String MESSAGES = """
            delete from safety_message m using safety_link l, incident i
             where l.id = m.link_id and i.id = l.incident_id and i.closed_at <= ?""";

    private static final String LINKS =
            "delete from safety_link l using incident i where i.id = l.incident_id and i.closed_at <= ?";

    private static final String CODES =
            "delete from safety_message where link_id is null and state <> 'PENDING' and created_at <= ?";

    private static final String GONE = """
            delete from safety_contact c using household h
             where h.id = c.household_id
               and (h.moved_out <= ? or exists (select 1 from resident r where r.id = c.resident_id and r.left_on <= ?))""";

    /** Of a number that somebody who left had entered, because who lives there now did not choose it. */
    private static final String STRANDED = """
            delete from safety_contact c
             where not c.consent and c.changed_at <= ?
               and not exists (select 1 from resident w
                                where w.household_id = c.household_id and (w.left_on is null or w.left_on > ?)
                                  and (w.account_id = c.created_by
                                       or w.id = c.resident_id and w.account_id = c.confirmed_by))""";

    private final Sql sql;
    private final Clock clock;

    ForgetArrivals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Every hour, on any replica; a second one finds nothing to do. */
    @Scheduled(every = "1h", delayed = "90s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        Instant before = Instant.now(clock).minus(KEPT);
        LocalDate gone = LocalDate.now(clock).minusDays(KEPT.toDays());
        sql.update(NAMES, before);
        sql.update(MESSAGES, before);
        sql.update(LINKS, before);
        sql.update(CODES, before);
        sql.update(GONE, gone, gone);
        sql.update(STRANDED, before, gone);
    }
}
