package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.EventId;
import jp.kairan.kernel.Sql;

/** Whom a change of an event concerns: all who answered for a date that is not over, and who live with them. */
@Singleton
class Answerers {
    /** Of a date that was called off before nobody has to know more. */
    private static final String ANSWERS = """
            select a.id
              from occurrence o join answer a on a.occurrence_id = o.id
             where o.event_id = ? and o.ends_at > ?
               and (o.id = ?::uuid or ?::uuid is null and o.state = 'PLANNED')""";

    private static final String ANY = """
            select 1 from occurrence o join answer a on a.occurrence_id = o.id where o.event_id = ? limit 1""";

    private final Sql sql;
    private final Clock clock;
    private final AnswerNotices notices;

    Answerers(Sql sql, Clock clock, AnswerNotices notices) {
        this.sql = sql;
        this.clock = clock;
        this.notices = notices;
    }

    /** The accounts to tell of a change of the event, or of one of its dates. */
    List<AccountId> of(EventId event, OccurrenceId date) {
        List<AnswerId> answers =
                sql.list(ANSWERS, row -> new AnswerId(row.uuid("id")), event, Instant.now(clock), date, date);
        return notices.concerned(answers);
    }

    /** Those of them who read the event today: who has left since is told nothing more of it. */
    List<AccountId> addressed(EventId event, OccurrenceId date) {
        return notices.addressed(event, of(event, date));
    }

    /** Whether anybody ever answered. */
    boolean any(EventId event) {
        return sql.any(ANY, event);
    }
}
