package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.kairan.access.Actor;

/**
 * The door for those who come without having said so. They take free places alone: the number of places is that of the
 * room, so whoever wants to let more in frees the places of those who have not come, or gives the date more places.
 */
@Singleton
class AttendanceWalkIns {
    private final Sights sights;
    private final Asked asked;
    private final AttendanceBook book;
    private final AttendanceSheets sheets;
    private final AnswerBook answers;

    AttendanceWalkIns(Sights sights, Asked asked, AttendanceBook book, AttendanceSheets sheets, AnswerBook answers) {
        this.sights = sights;
        this.asked = asked;
        this.book = book;
        this.sheets = sheets;
        this.answers = answers;
    }

    /**
     * Puts somebody down and checks them in at once. Who had answered is checked in by that answer; where places are
     * limited, who had answered otherwise than to come gives a new one, because they need a place, and the old one is
     * kept in case it was a slip. Who is checked in already stays so. Errors as {@link CheckIns},
     * {@link Asked#named} and {@link AnswerBook#write}.
     */
    @Transactional
    public CheckIn enter(Actor actor, OccurrenceId id, AttendanceWalkIn walkIn) {
        var sight = sights.named(actor, id);
        Said said = walkIn.said();
        Whose whose = walkIn.party() == Party.GUEST
                ? Whose.guest(walkIn.guestName().strip())
                : asked.named(sight.sight().event(), walkIn.party(), walkIn.partyId());
        AttendanceDay day = book.open(id);
        AnswerRow before = answers.find(id, whose).orElse(null);
        boolean already = before != null && before.checkedInAt() != null;
        boolean placed = before != null
                && (day.room().capacity() == null || before.said().state() == AnswerState.ATTEND);
        Slip slip = new Slip(whose, said, Source.WALK_IN, actor.me(), null);
        AnswerRow answer = already || placed ? before : answers.write(actor, id, event -> slip);
        if (!already) {
            book.come(actor, day, book.require(id, answer.id()), walkIn.heads(), walkIn.at());
        }
        return new CheckIn(already, sheets.line(sight.occurrence(), answer.id()));
    }
}
