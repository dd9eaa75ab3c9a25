package jp.kairan.events;

import jakarta.inject.Singleton;
import jp.kairan.kernel.Sql;

/**
 * Keeps what somebody had answered before they were put down at the door, because a slip of the desk must not cost a
 * member the mandate they left. Whoever writes here holds the lock of the date.
 */
@Singleton
class EarlierAnswers {
    private static final String KEEP = """
            update answer
               set before = jsonb_build_object(
                       'state', state, 'adults', adults, 'children', children, 'comment', comment,
                       'replies', replies, 'proxy_name', proxy_name, 'mandate', mandate,
                       'mandate_name', mandate_name, 'source', source, 'entered_by', entered_by,
                       'answered_at', answered_at)
             where id = ?""";

    /** What is kept never had a place: who had answered that they come is checked in by that very answer. */
    private static final String RESTORE = """
            update answer a
               set state = b.state, place = null, queue_no = null, adults = b.adults, children = b.children,
                   comment = b.comment, replies = b.replies, proxy_name = b.proxy_name, mandate = b.mandate,
                   mandate_name = b.mandate_name, source = b.source, entered_by = b.entered_by,
                   answered_at = b.answered_at, version = ?, checked_in_at = null, checked_in_by = null, came = null,
                   announced_adults = null, before = null
              from answer x cross join lateral jsonb_populate_record(null::answer, x.before) b
             where a.id = x.id and x.before is not null and (x.id = ?::uuid or x.occurrence_id = ?::uuid)""";

    private final Sql sql;

    EarlierAnswers(Sql sql) {
        this.sql = sql;
    }

    /** Keeps an answer that is about to be replaced. */
    void keep(AnswerId answer) {
        sql.update(KEEP, answer);
    }

    /** Puts back what was kept of an answer, which then takes no place; whether there was something. */
    boolean restore(AnswerId answer, int version) {
        return sql.update(RESTORE, version, answer, null) > 0;
    }

    /** Puts back what was kept of all answers to a date; how many there were. */
    int restoreAll(OccurrenceId date, int version) {
        return sql.update(RESTORE, version, null, date);
    }
}
