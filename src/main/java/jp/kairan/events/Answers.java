package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.events.Sights.OccurrenceSight;
import jp.kairan.kernel.Sql;

/** The door to one's own answer, a person's or the household's. */
@Singleton
class Answers {
    private static final String PLACE_IN_QUEUE = """
            select count(*) from answer where occurrence_id = ? and place = 'WAITING' and queue_no <= ?""";

    private static final String DATE = "select * from occurrence where id = ?";

    private static final String WAIT = """
            select 1 from answer
             where occurrence_id = ? and place = 'WAITING' and adults + children <= ? limit 1""";

    private final Sql sql;
    private final Clock clock;
    private final Sights sights;
    private final Asked asked;
    private final AnswerQuestions questions;
    private final AnswerBook book;

    Answers(Sql sql, Clock clock, Sights sights, Asked asked, AnswerQuestions questions, AnswerBook book) {
        this.sql = sql;
        this.clock = clock;
        this.sights = sights;
        this.asked = asked;
        this.questions = questions;
        this.book = book;
    }

    /** What the caller, or the household, answered; errors as {@link Asked#own}. */
    @Transactional
    public OwnAnswer own(Actor actor, OccurrenceId id, HouseholdId household) {
        OccurrenceSight sight = sights.of(actor, id);
        if (sight.sight().event().answeredBy() == AnsweredBy.NOBODY) {
            return view(sight, null, null);
        }
        Whose whose = asked.own(actor, sight.sight().event(), household);
        return view(sight, whose, book.find(id, whose).orElse(null));
    }

    /**
     * Answers, or answers anew: what was said before is replaced as a whole. Errors as {@link Asked#own},
     * {@link AnswerQuestions#check} and {@link AnswerBook#write}.
     */
    @Transactional
    public OwnAnswer give(Actor actor, OccurrenceId id, HouseholdId household, AnswerEntry entry) {
        OccurrenceSight sight = sights.of(actor, id);
        Sheet event = sight.sight().event();
        Whose whose = asked(actor, event, household);
        AnswerRow row = book.write(actor, id, now -> {
            Said said = entry.said(now.kind() == EventKind.MEETING, questions.check(now.id(), entry));
            return Slip.own(whose, said, entry.version());
        });
        Occurrence date = sql.one(DATE, Occurrence::of, id).orElseThrow();
        return view(new OccurrenceSight(sight.sight(), date), whose, row);
    }

    /** Takes the answer back as if none had been given; errors as {@link #give}, 404 where there is none. */
    @Transactional
    public void withdraw(Actor actor, OccurrenceId id, HouseholdId household, Integer seen) {
        Whose whose = asked(actor, sights.of(actor, id).sight().event(), household);
        book.erase(actor, id, whose, false, seen);
    }

    private Whose asked(Actor actor, Sheet event, HouseholdId household) {
        if (event.answeredBy() == AnsweredBy.NOBODY) {
            throw EventProblem.ANSWERS_CLOSED.problem("The event takes no answers");
        }
        return asked.own(actor, event, household);
    }

    /** Where somebody stands on the waiting list; null for who does not wait. */
    @Transactional(TxType.MANDATORY)
    public Long placeInQueue(OccurrenceId id, AnswerRow row) {
        return row.queueNo() == null ? null : sql.number(PLACE_IN_QUEUE, id, row.queueNo());
    }

    private OwnAnswer view(OccurrenceSight sight, Whose whose, AnswerRow row) {
        Occurrence date = sight.occurrence();
        Sheet event = sight.sight().event();
        Instant closes = date.closesAt() == null ? date.startsAt() : date.closesAt();
        boolean open = event.answeredBy() != AnsweredBy.NOBODY
                && event.state() == EventState.PUBLISHED
                && date.state() == OccurrenceState.PLANNED
                && Instant.now(clock).isBefore(closes);
        return new OwnAnswer(
                whose == null ? null : whose.household(),
                open,
                closes,
                placesLeft(date),
                row == null ? null : AnswerView.of(row, placeInQueue(date.id(), row)));
    }

    private Integer placesLeft(Occurrence date) {
        if (date.capacity() == null) {
            return null;
        }
        return sql.any(WAIT, date.id(), date.capacity()) ? 0 : date.capacity() - date.taken();
    }
}
