package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Writes answers down, one at a time for each date; who may answer for whom is asked before. */
@Singleton
class AnswerBook {
    /**
     * A person's own answer, else the one that was entered for them while they could not sign in; who has come stands by
     * the answer they came by.
     */
    private static final String FIND = """
            select * from answer
             where occurrence_id = ?
               and (party = ? and party_id = ?
                    or party = 'RESIDENT' and resident_id in (select id from resident where account_id = ?::uuid))
             order by checked_in_at is null, party, answered_at desc limit 1""";

    private static final String WRITE = """
            insert into answer (id, occurrence_id, party, party_id, account_id, household_id, resident_id, guest_name,
                                state, place, queue_no, adults, children, comment, replies, proxy_name, mandate,
                                mandate_name, source, entered_by, answered_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set party = excluded.party, party_id = excluded.party_id, account_id = excluded.account_id,
                   guest_name = excluded.guest_name, state = excluded.state, place = excluded.place,
                   queue_no = excluded.queue_no, adults = excluded.adults, children = excluded.children,
                   comment = excluded.comment, replies = excluded.replies, proxy_name = excluded.proxy_name,
                   mandate = excluded.mandate, mandate_name = excluded.mandate_name, source = excluded.source,
                   entered_by = excluded.entered_by, answered_at = excluded.answered_at, version = excluded.version""";

    private static final String DROP_TWINS = """
            delete from answer
             where occurrence_id = ? and party = 'RESIDENT' and id <> ?::uuid
               and resident_id in (select id from resident where account_id = ?::uuid)
            returning *""";

    private static final AnswerId NONE = new AnswerId(new UUID(0, 0));

    private static final String ERASE = "delete from answer where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Seats seats;
    private final EarlierAnswers earlier;
    private final Audit audit;

    AnswerBook(Sql sql, Clock clock, Seats seats, EarlierAnswers earlier, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.seats = seats;
        this.earlier = earlier;
        this.audit = audit;
    }

    /** The answer that stands for somebody. */
    @Transactional(TxType.MANDATORY)
    public Optional<AnswerRow> find(OccurrenceId id, Whose whose) {
        return sql.one(FIND, AnswerRow::of, id, whose.party(), whose.id(), whose.registered());
    }

    /**
     * Writes an answer down and gives it a place. 409 where answers are closed, where another version was seen than there
     * is, and where the places do not suffice; the earlier answer then stands.
     *
     * @param slipFor gives the answer as held against the event while that cannot change; may refuse
     */
    @Transactional(TxType.MANDATORY)
    public AnswerRow write(Actor actor, OccurrenceId id, Function<Sheet, Slip> slipFor) {
        Room locked = seats.lock(id);
        Slip slip = slipFor.apply(locked.event());
        AnswerRow before = find(id, slip.whose()).orElse(null);
        if (before != null && before.says(slip)) {
            return before;
        }
        refuseUnlessFree(locked, before, slip.fromTheDesk(), slip.seen());
        refuseCrowd(locked, slip);
        Room room = withoutTwins(actor, locked, before, slip.whose());
        if (before != null && slip.source() == Source.WALK_IN) {
            earlier.keep(before.id());
        }
        Placement stood = before == null ? Placement.NONE : before.placement();
        Placement stands = seats.place(room, before, slip.said());
        Room after = room.after(stood, stands);
        AnswerId answer = before == null ? AnswerId.next() : before.id();
        write(id, answer, slip, stands, after.lastVersion());
        seats.book(after);
        note(actor, "AnswerGiven", after, answer, slip, stands);
        if (stood.seat() != null || !room.equals(locked)) {
            seats.fill(actor, id);
        }
        return find(id, slip.whose()).orElseThrow();
    }

    /** Takes out of the book who came without having said so; what they had said before that stands again. */
    @Transactional(TxType.MANDATORY)
    public void retract(Actor actor, OccurrenceId id, Whose whose) {
        Room room = seats.lock(id);
        AnswerRow walkIn = find(id, whose).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Room after = room.after(walkIn.placement(), Placement.NONE);
        if (!earlier.restore(walkIn.id(), after.lastVersion())) {
            erase(actor, id, whose, true, null);
            return;
        }
        seats.book(after);
        audit.note(actor, "AnswerRestored", "ANSWER", walkIn.id(), room.event().unit(), Map.of("occurrence", id));
        seats.fill(actor, id);
    }

    /** Somebody who can sign in by now has one answer, in however many homes they were on the register before. */
    private Room withoutTwins(Actor actor, Room room, AnswerRow kept, Whose whose) {
        Room left = room;
        AnswerId own = kept == null ? NONE : kept.id();
        for (AnswerRow twin : sql.list(DROP_TWINS, AnswerRow::of, room.id(), own, whose.registered())) {
            left = left.after(twin.placement(), Placement.NONE);
            noteWithdrawn(actor, room, twin);
        }
        return left;
    }

    /** Takes an answer out of the book and frees its place; 404 where there is none, else 409 as {@link #write}. */
    @Transactional(TxType.MANDATORY)
    public void erase(Actor actor, OccurrenceId id, Whose whose, boolean fromTheDesk, Integer seen) {
        Room room = seats.lock(id);
        AnswerRow before = find(id, whose).orElseThrow(KernelProblem.NOT_FOUND::problem);
        refuseUnlessFree(room, before, fromTheDesk, seen);
        sql.update(ERASE, before.id());
        seats.book(room.after(before.placement(), Placement.NONE));
        noteWithdrawn(actor, room, before);
        if (before.seat() != null) {
            seats.fill(actor, id);
        }
    }

    private void refuseUnlessFree(Room room, AnswerRow before, boolean fromTheDesk, Integer seen) {
        if (fromTheDesk ? !room.asks() : !room.open(Instant.now(clock))) {
            throw EventProblem.ANSWERS_CLOSED.problem();
        }
        if (before != null && before.checkedInAt() != null) {
            throw EventProblem.ANSWERS_CLOSED.problem("They have come already");
        }
        if (seen != null && seen != (before == null ? 0 : before.version())) {
            throw EventProblem.ANSWER_CHANGED.problem();
        }
    }

    /** Binds those who answer for themselves: the desk knows whom it lets bring more. */
    private static void refuseCrowd(Room room, Slip slip) {
        if (!slip.fromTheDesk() && slip.said().heads() > room.event().mostHeads()) {
            throw Faults.one("adults", "一緒に来られる人数を超えています / more people than one answer may bring");
        }
    }

    private void write(OccurrenceId id, AnswerId answer, Slip slip, Placement place, int version) {
        Whose whose = slip.whose();
        Said said = slip.said();
        sql.update(
                WRITE,
                answer,
                id,
                whose.party(),
                whose.id(),
                whose.account(),
                whose.household(),
                whose.resident(),
                whose.guestName(),
                said.state(),
                place.seat(),
                place.queueNo(),
                said.adults(),
                said.children(),
                said.comment(),
                said.replies().json(),
                said.proxyName(),
                said.mandate(),
                said.mandateName(),
                slip.source(),
                slip.enteredBy(),
                Instant.now(clock),
                version);
    }

    private void noteWithdrawn(Actor actor, Room room, AnswerRow answer) {
        audit.note(
                actor,
                "AnswerWithdrawn",
                "ANSWER",
                answer.id(),
                room.event().unit(),
                Map.of("occurrence", room.id(), "party", answer.whose().party()));
    }

    private void note(Actor actor, String action, Room room, AnswerId answer, Slip slip, Placement place) {
        Map<String, Object> detail = new HashMap<>(Map.of(
                "occurrence", room.id(),
                "party", slip.whose().party(),
                "state", slip.said().state(),
                "heads", slip.said().heads(),
                "source", slip.source(),
                "version", room.lastVersion()));
        if (place.seat() != null) {
            detail.put("seat", place.seat());
        }
        audit.note(actor, action, "ANSWER", answer, room.event().unit(), detail);
    }
}
