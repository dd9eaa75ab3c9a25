package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kairan.access.EventId;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Holds replies against the questions of their event. */
@Singleton
class AnswerQuestions {
    private static final String ASKED = "select no, kind, choices, required from event_question where event_id = ?";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");

    private final Sql sql;

    AnswerQuestions(Sql sql) {
        this.sql = sql;
    }

    private enum Kind {
        YES_NO,
        CHOICE,
        NUMBER,
        TEXT
    }

    private record Question(int no, Kind kind, List<String> choices, boolean required) {
        static Question of(Row row) throws SQLException {
            return new Question(
                    row.integer("no"),
                    row.constant("kind", Kind.class),
                    row.array("choices", String.class),
                    row.flag("required"));
        }

        boolean takes(String value) {
            return switch (kind) {
                case YES_NO -> value.equals("YES") || value.equals("NO");
                case CHOICE -> choices.contains(value);
                case NUMBER -> DIGITS.matcher(value).matches();
                case TEXT -> true;
            };
        }
    }

    /** The replies, each to a question there is and of its kind; 400 names what is wrong. */
    @Transactional(TxType.MANDATORY)
    public Replies check(EventId event, AnswerEntry entry) {
        Map<Integer, Question> questions = new HashMap<>();
        sql.list(ASKED, Question::of, event).forEach(q -> questions.put(q.no(), q));
        Map<Integer, String> replies = new HashMap<>();
        List<Reply> given = entry.given();
        for (int i = 0; i < given.size(); i++) {
            Reply reply = given.get(i);
            Question question = questions.get(reply.no());
            if (question == null || replies.containsKey(reply.no())) {
                throw Faults.one("replies." + i + ".no", "この番号の質問はないか、二度答えています / no such question, or replied twice");
            }
            if (reply.value().isBlank()) {
                continue;
            }
            if (!question.takes(reply.value())) {
                throw Faults.one("replies." + i + ".value", "質問に合わない答えです / does not fit the question");
            }
            replies.put(reply.no(), reply.value());
        }
        if (entry.state() == AnswerState.ATTEND) {
            questions.values().stream()
                    .filter(q -> q.required() && !replies.containsKey(q.no()))
                    .findFirst()
                    .ifPresent(q -> {
                        throw Faults.one("replies", "質問" + q.no() + "に答えてください / a reply is needed");
                    });
        }
        return new Replies(replies);
    }
}
