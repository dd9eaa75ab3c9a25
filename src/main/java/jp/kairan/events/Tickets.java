package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.KernelProblem;

/** The door to one's own ticket, a person's or the household's. */
@Singleton
class Tickets {
    private final Sights sights;
    private final Asked asked;
    private final AnswerBook book;
    private final TicketCodes codes;

    Tickets(Sights sights, Asked asked, AnswerBook book, TicketCodes codes) {
        this.sights = sights;
        this.asked = asked;
        this.book = book;
        this.codes = codes;
    }

    /**
     * The ticket of whoever has a place; 404 for who has none, and where the date does not take place; else errors as
     * {@link Asked#own}.
     */
    @Transactional
    public Ticket own(Actor actor, OccurrenceId id, HouseholdId household) {
        var sight = sights.of(actor, id);
        Sheet event = sight.sight().event();
        if (event.answeredBy() == AnsweredBy.NOBODY
                || event.state() != EventState.PUBLISHED
                || sight.occurrence().state() != OccurrenceState.PLANNED) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        AnswerRow answer = book.find(id, asked.own(actor, event, household))
                .filter(row -> row.seat() == Seat.SEATED)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        return new Ticket(
                codes.code(id, answer.id()),
                answer.said().adults(),
                answer.said().children(),
                answer.checkedInAt());
    }
}
