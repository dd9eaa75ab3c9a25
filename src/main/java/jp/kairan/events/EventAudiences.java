package jp.kairan.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.EventId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Sql;

/** The audiences events are meant for. */
@Singleton
class EventAudiences {
    private static final String INSERT =
            "insert into event_term (event_id, no, kind, unit_id, list_id, role) values (?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            "select kind, unit_id, list_id, role, null::uuid as account_id from event_term where event_id = ? order by no";

    private final Sql sql;

    EventAudiences(Sql sql) {
        this.sql = sql;
    }

    /** Replaces the audience of an event. */
    void write(EventId event, List<Term> audience) {
        sql.update("delete from event_term where event_id = ?", event);
        List<Object[]> rows = new ArrayList<>();
        for (Term term : audience.stream().distinct().toList()) {
            rows.add(new Object[] {event, rows.size(), term.kind(), term.unit(), term.list(), term.role()});
        }
        sql.batch(INSERT, rows);
    }

    /** The audience of an event. */
    List<Term> of(EventId event) {
        return sql.list(SELECT, Term::of, event);
    }
}
