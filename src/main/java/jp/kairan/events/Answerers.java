package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.kernel.Sql;

/** Whom a change of an event concerns: all who answered for a date that is not over, and who live with them. */
@Singleton
class Answerers {
    /** A household answers as one, so everybody in it who can be told is. */
    private static final String CONCERNED = """
            with given as (
                select a.account_id, a.household_id, a.party
                  from occurrence o join answer a on a.occurrence_id = o.id
                 where o.event_id = ? and o.ends_at > ? and (?::uuid is null or o.id = ?::uuid))
            select account_id from given where account_id is not null
            union
            select r.account_id
              from given g join resident r on r.household_id = g.household_id
             where g.party = 'HOUSEHOLD' and r.account_id is not null and (r.left_on is null or r.left_on > ?)""";

    private static final String ANY = """
            select 1 from occurrence o join answer a on a.occurrence_id = o.id where o.event_id = ? limit 1""";

    private final Sql sql;
    private final Clock clock;

    Answerers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The accounts to tell of a change of the event, or of one of its dates. */
    List<AccountId> of(EventId event, OccurrenceId date) {
        return sql.list(
                CONCERNED,
                row -> new AccountId(row.uuid("account_id")),
                event,
                Instant.now(clock),
                date,
                date,
                LocalDate.now(clock));
    }

    /** Whether anybody ever answered. */
    boolean any(EventId event) {
        return sql.any(ANY, event);
    }
}
