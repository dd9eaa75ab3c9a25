package jp.kairan.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.EventId;
import jp.kairan.kernel.Sql;

/** The questions of events. */
@Singleton
class Questions {
    private static final String INSERT =
            "insert into event_question (event_id, no, kind, words, choices, required) values (?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            "select kind, words, choices, required from event_question where event_id = ? order by no";

    private final Sql sql;

    Questions(Sql sql) {
        this.sql = sql;
    }

    /** The questions of an event, in their order; the first has the number 1. */
    List<Question> of(EventId event) {
        return sql.list(SELECT, Question::of, event);
    }

    /** Replaces the questions of an event. */
    void write(EventId event, List<Question> questions) {
        sql.update("delete from event_question where event_id = ?", event);
        List<Object[]> rows = new ArrayList<>();
        for (Question question : questions) {
            rows.add(new Object[] {
                event, rows.size() + 1, question.kind(), question.words(), question.options(), question.asked()
            });
        }
        sql.batch(INSERT, rows);
    }
}
