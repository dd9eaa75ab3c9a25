package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The door to the counts of a date's answers, for the organiser's own desk. */
@Singleton
class AnswerTallies {
    private static final String ASKED = """
            select count(*) as asked, count(*) - count(answer_id) as unanswered from occurrence_members(?, ?)""";

    private static final String ANSWERS = """
            select count(*) filter (where place = 'SEATED') as seated,
                   count(*) filter (where place = 'WAITING') as waiting,
                   count(*) filter (where state = 'ABSENT') as absent,
                   count(*) filter (where state = 'UNDECIDED') as undecided,
                   coalesce(sum(adults) filter (where place = 'SEATED'), 0) as adults,
                   coalesce(sum(children) filter (where place = 'SEATED'), 0) as children,
                   coalesce(sum(adults + children) filter (where place = 'WAITING'), 0) as waiting_heads,
                   count(*) filter (where place = 'SEATED' and proxy_name is not null) as proxies,
                   count(mandate) as mandates
              from answer where occurrence_id = ?""";

    /** Each question with each reply given to it; replies from before the question was changed are left out. */
    private static final String REPLIES = """
            select q.no, q.kind, q.words, g.value, coalesce(g.times, 0) as times
              from event_question q
              left join lateral (
                   select a.replies ->> q.no::text as value, count(*) as times
                     from answer a
                    where a.occurrence_id = ? and a.place = 'SEATED' and jsonb_exists(a.replies, q.no::text)
                    group by 1) g on q.kind = 'TEXT'
                        or q.kind = 'YES_NO' and g.value in ('YES', 'NO')
                        or q.kind = 'CHOICE' and g.value = any (q.choices)
                        or q.kind = 'NUMBER' and g.value ~ '^[0-9]{1,6}$'
             where q.event_id = ?
             order by q.no, g.times desc, g.value""";

    private final Sql sql;
    private final Clock clock;
    private final Sights sights;

    AnswerTallies(Sql sql, Clock clock, Sights sights) {
        this.sql = sql;
        this.clock = clock;
        this.sights = sights;
    }

    private record Reached(long all, long unanswered) {
        static Reached of(Row row) throws SQLException {
            return new Reached(row.number("asked"), row.number("unanswered"));
        }
    }

    /** The counts; 403 for whoever sees the date but not from the organiser's desk, 404 for everybody else. */
    @Transactional
    public AnswerCounts counts(Actor actor, OccurrenceId id) {
        var sight = sights.named(actor, id);
        Reached asked = sql.one(ASKED, Reached::of, id, LocalDate.now(clock)).orElseThrow();
        List<AnswerCounts.Question> questions = questions(id, sight.occurrence().event());
        return sql.one(
                        ANSWERS,
                        row -> new AnswerCounts(
                                asked.all(),
                                asked.unanswered(),
                                row.number("seated"),
                                row.number("waiting"),
                                row.number("absent"),
                                row.number("undecided"),
                                row.number("adults"),
                                row.number("children"),
                                row.number("waiting_heads"),
                                row.number("proxies"),
                                row.number("mandates"),
                                sight.occurrence().capacity(),
                                questions),
                        id)
                .orElseThrow();
    }

    private record Given(int no, String kind, String words, String value, long times) {
        static Given of(Row row) throws SQLException {
            return new Given(
                    row.integer("no"), row.text("kind"), row.text("words"), row.text("value"), row.number("times"));
        }
    }

    private List<AnswerCounts.Question> questions(OccurrenceId id, EventId event) {
        Map<Integer, List<Given>> byQuestion = new LinkedHashMap<>();
        sql.list(REPLIES, Given::of, id, event)
                .forEach(g -> byQuestion
                        .computeIfAbsent(g.no(), no -> new ArrayList<>())
                        .add(g));
        return byQuestion.values().stream().map(AnswerTallies::question).toList();
    }

    private static AnswerCounts.Question question(List<Given> given) {
        Given first = given.get(0);
        boolean number = first.kind().equals("NUMBER");
        List<Given> replies = given.stream().filter(g -> g.value() != null).toList();
        long replied = replies.stream().mapToLong(Given::times).sum();
        Long sum = number
                ? replies.stream()
                        .mapToLong(g -> Long.parseLong(g.value()) * g.times())
                        .sum()
                : null;
        List<AnswerCounts.Count> counts = first.kind().equals("TEXT")
                ? List.of()
                : replies.stream()
                        .map(g -> new AnswerCounts.Count(g.value(), g.times()))
                        .toList();
        return new AnswerCounts.Question(first.no(), first.words(), replied, sum, counts);
    }
}
