package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/**
 * Notes down who came, under the lock of the date, so that a check-in meets neither another one nor a change of the
 * answer. Places are limited for those who came as for those who announced it: whoever brings more people than
 * announced takes free places for them, and gives them back when the number is corrected. Until the start the waiting
 * list goes first.
 */
@Singleton
class AttendanceBook {
    private static final String ENDS = "select ends_at from occurrence where id = ?";

    private static final String FIND = "select * from answer where occurrence_id = ? and id = any(?::uuid[])";

    private static final String TAKE = """
            update occurrence o set taken = o.taken + ?, last_version = o.last_version + 1
             where o.id = ? and o.taken + ? <= coalesce(o.capacity, o.taken + ?)
               and (? or not exists (select 1 from answer w where w.occurrence_id = o.id and w.place = 'WAITING'))
            returning o.last_version""";

    private static final String GIVE_BACK = """
            update occurrence set taken = taken - ?, last_version = last_version + 1 where id = ?
            returning last_version""";

    /** Who came first is not told otherwise by a later correction of the number. */
    private static final String COME = """
            update answer
               set checked_in_at = coalesce(checked_in_at, ?), checked_in_by = coalesce(checked_in_by, ?), came = ?,
                   place = case when place = 'WAITING' then 'SEATED' else place end, queue_no = null,
                   adults = adults + ?, announced_adults = ?, version = coalesce(?::integer, version)
             where id = ?""";

    private static final String GO = """
            update answer
               set checked_in_at = null, checked_in_by = null, came = null, announced_adults = null,
                   adults = coalesce(announced_adults, adults), version = coalesce(?::integer, version)
             where id = ?""";

    private final Sql sql;
    private final Clock clock;
    private final Seats seats;
    private final Audit audit;

    AttendanceBook(Sql sql, Clock clock, Seats seats, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.seats = seats;
        this.audit = audit;
    }

    /** Locks the date and opens the book; 409 as {@link AttendanceDay#requireOpen}. */
    @Transactional(TxType.MANDATORY)
    public AttendanceDay open(OccurrenceId id) {
        Room room = seats.lock(id);
        Instant ends = sql.one(ENDS, row -> row.instant("ends_at"), id).orElseThrow();
        return new AttendanceDay(room, ends, Instant.now(clock)).requireOpen();
    }

    /** The answers of a date with these ids. */
    @Transactional(TxType.MANDATORY)
    public Map<AnswerId, AttendanceRow> find(OccurrenceId id, Collection<AnswerId> answers) {
        Map<AnswerId, AttendanceRow> found = new HashMap<>();
        sql.list(FIND, AttendanceRow::of, id, answers)
                .forEach(row -> found.put(row.answer().id(), row));
        return found;
    }

    /** An answer of a date; 404 where there is none. */
    @Transactional(TxType.MANDATORY)
    public AttendanceRow require(OccurrenceId id, AnswerId answer) {
        return Optional.ofNullable(find(id, List.of(answer)).get(answer)).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /**
     * Notes down that somebody came, or how many it really were. 409 where places are limited and there is none for
     * them. Not intercepted, because in a queue the next one goes on after a refusal.
     *
     * @param came how many, or null for as many as announced
     * @param at what the phone at the door says, or null for now
     */
    AttendanceRow come(Actor actor, AttendanceDay day, AttendanceRow row, Integer came, Instant at) {
        int heads = came == null ? row.expected() : came;
        boolean limited = day.room().capacity() != null;
        if (limited && !row.comes()) {
            throw EventProblem.EVENT_STATE.problem("Places are limited: put them down as a walk-in");
        }
        AnswerRow answer = row.answer();
        int announced = row.announced();
        int holds = limited ? Math.max(heads, announced) : announced;
        int more = holds - answer.said().heads();
        Integer before = holds == announced
                ? null
                : Integer.valueOf(announced - answer.said().children());
        int needed = holds - answer.placement().taken();
        Integer version = needed > 0 ? Integer.valueOf(take(day, needed)) : giveBack(day, -needed);
        sql.update(COME, day.cameAt(at), actor.me(), heads, more, before, version, answer.id());
        audit.note(
                actor,
                row.here() ? "CameCorrected" : "CheckedIn",
                "ANSWER",
                answer.id(),
                day.room().event().unit(),
                Map.of("occurrence", day.room().id(), "came", heads));
        if (needed < 0) {
            seats.fill(actor, day.room().id());
        }
        return row.with(heads);
    }

    private Integer giveBack(AttendanceDay day, int heads) {
        return heads == 0
                ? null
                : sql.one(
                                GIVE_BACK,
                                row -> row.integer("last_version"),
                                heads,
                                day.room().id())
                        .orElseThrow();
    }

    private int take(AttendanceDay day, int heads) {
        OccurrenceId id = day.room().id();
        return sql.one(TAKE, row -> row.integer("last_version"), heads, id, heads, heads, day.begun())
                .orElseThrow(() -> EventProblem.EVENT_FULL.problem("No free places for those at the door"));
    }

    /** Notes down that nobody came after all; places beyond those announced are free again. */
    @Transactional(TxType.MANDATORY)
    public void undo(Actor actor, AttendanceDay day, AttendanceRow row) {
        int freed = row.answer().said().heads() - row.announced();
        sql.update(GO, giveBack(day, freed), row.answer().id());
        audit.note(
                actor,
                "CheckInUndone",
                "ANSWER",
                row.answer().id(),
                day.room().event().unit(),
                Map.of("occurrence", day.room().id(), "came", row.came()));
        if (freed > 0) {
            seats.fill(actor, day.room().id());
        }
    }
}
