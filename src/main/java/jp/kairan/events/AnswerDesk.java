package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/**
 * The door for the officers of the organiser's own desk, who put down what they are told by telephone or on paper, also
 * after answers are closed. 404 for whoever does not see the date, 403 for whoever sees it from elsewhere.
 */
@Singleton
class AnswerDesk {
    private static final String GUEST = """
            select guest_name from answer where occurrence_id = ? and party = 'GUEST' and party_id = ?""";

    private final Sql sql;
    private final Sights sights;
    private final Asked asked;
    private final AnswerQuestions questions;
    private final AnswerBook book;
    private final AnswerLists lists;

    AnswerDesk(Sql sql, Sights sights, Asked asked, AnswerQuestions questions, AnswerBook book, AnswerLists lists) {
        this.sql = sql;
        this.sights = sights;
        this.asked = asked;
        this.questions = questions;
        this.book = book;
        this.lists = lists;
    }

    /** Puts down the answer of somebody the date asks, or of a guest there is; errors as {@link Asked#named} as well. */
    @Transactional
    public AnswerLine enter(Actor actor, OccurrenceId id, Party party, UUID partyId, DeskEntry entry) {
        Sheet event = sights.named(actor, id).sight().event();
        return enter(actor, id, whose(id, event, party, partyId), entry);
    }

    /** Puts down the answer of a new guest. */
    @Transactional
    public AnswerLine enter(Actor actor, OccurrenceId id, GuestEntry guest) {
        sights.named(actor, id);
        return enter(actor, id, Whose.guest(guest.name().strip()), guest.entry());
    }

    private AnswerLine enter(Actor actor, OccurrenceId id, Whose whose, DeskEntry entry) {
        AnswerRow row = book.write(actor, id, event -> {
            boolean represented = event.kind() == EventKind.MEETING && whose.party() != Party.GUEST;
            Said said = entry.answer().said(represented, questions.check(event.id(), entry.answer()));
            return entry.slip(whose, said, actor.me());
        });
        return lists.line(id, row.id());
    }

    /** Takes an answer out of the book, also of somebody who has moved away since; 404 where there is none. */
    @Transactional
    public void withdraw(Actor actor, OccurrenceId id, Party party, UUID partyId, Integer seen) {
        sights.named(actor, id);
        book.erase(actor, id, Whose.listed(party, partyId), true, seen);
    }

    private Whose whose(OccurrenceId id, Sheet event, Party party, UUID partyId) {
        if (party == Party.GUEST) {
            return sql.one(GUEST, row -> Whose.guest(partyId, row.text("guest_name")), id, partyId)
                    .orElseThrow(KernelProblem.NOT_FOUND::problem);
        }
        return asked.named(event, party, partyId);
    }
}
