package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;
import jp.kairan.notices.Cause;

/**
 * Gives out the places of a date and keeps its waiting list. Whoever gives or frees one holds the lock of the occurrence
 * till the end of the transaction; {@link Room} says who gets what. Locks are taken in the order occurrence, answers,
 * notice.
 */
@Singleton
class Seats {
    /** Not FOR UPDATE, which would also keep back the foreign keys of new answers. */
    private static final String LOCK = "select * from occurrence where id = ? for no key update";

    /** In a statement of its own, because only that sees what was committed while the lock was waited for. */
    private static final String EVENT = "select * from event where id = ?";

    private static final String OTHERS_WAIT = """
            select 1 from answer
             where occurrence_id = ? and place = 'WAITING' and id <> ? and adults + children <= ? limit 1""";

    private static final String QUEUE = """
            select id, adults + children as heads from answer
             where occurrence_id = ? and place = 'WAITING' and adults + children <= ?
             order by queue_no limit ?""";

    private static final String MOVE_UP =
            "update answer set place = 'SEATED', queue_no = null where id = any(?::uuid[])";

    private static final String BOOK = "update occurrence set taken = ?, queue_end = ?, last_version = ? where id = ?";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Sql sql;
    private final Clock clock;
    private final Audit audit;
    private final AnswerNotices notices;

    Seats(Sql sql, Clock clock, Audit audit, AnswerNotices notices) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.notices = notices;
    }

    /** Locks the date: until the end of the transaction nobody else gives or frees a place, closes or cancels it. */
    @Transactional(TxType.MANDATORY)
    public Room lock(OccurrenceId id) {
        Room.Locked locked = sql.one(LOCK, Room.Locked::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Sheet event = sql.one(EVENT, Sheet::of, locked.date().event()).orElseThrow(KernelProblem.NOT_FOUND::problem);
        return Room.of(locked, event);
    }

    /** Where an answer comes to stand; nothing is written yet. 409 as {@link Room#place}. */
    @Transactional(TxType.MANDATORY)
    public Placement place(Room room, AnswerRow before, Said said) {
        Placement stood = before == null ? Placement.NONE : before.placement();
        boolean othersWait = said.heads() > stood.taken()
                && room.capacity() != null
                && sql.any(OTHERS_WAIT, room.id(), before == null ? NOBODY : before.id(), room.size());
        return room.place(stood, said.heads(), othersWait);
    }

    /** Writes down what the room is like now. */
    @Transactional(TxType.MANDATORY)
    public void book(Room room) {
        sql.update(BOOK, room.taken(), room.queueEnd(), room.lastVersion(), room.id());
    }

    /**
     * Lets who waits move up as far as there is room, in their order, and tells them. To be called whenever there may be
     * room: a place was freed, the waiting list changed, the capacity was raised. Nothing happens once the date has
     * begun or where it was cancelled.
     */
    @Transactional(TxType.MANDATORY)
    public void fill(Actor actor, OccurrenceId id) {
        Room room = lock(id);
        if (!room.fills(Instant.now(clock)) || room.free() <= 0) {
            return;
        }
        List<Room.Waiting> up = room.movingUp(sql.list(
                QUEUE,
                row -> new Room.Waiting(new AnswerId(row.uuid("id")), row.integer("heads")),
                id,
                room.size(),
                room.free()));
        if (up.isEmpty()) {
            return;
        }
        List<AnswerId> answers = up.stream().map(Room.Waiting::answer).toList();
        sql.update(MOVE_UP, answers);
        book(room.after(up));
        audit.note(actor, "AnswersMovedUp", "OCCURRENCE", id, room.event().unit(), Map.of("answers", answers));
        notices.tell(room.event(), Cause.PROMOTION, notices.concerned(answers));
    }
}
