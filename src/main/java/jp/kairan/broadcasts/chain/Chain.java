package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.ShelterId;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.AsOf;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.shelters.ShelterState;
import jp.kairan.shelters.ShelterStatus;
import jp.kairan.shelters.Shelters;

/**
 * The door through which a call comes nearer to its end. To whoever was neither asked nor keeps the shelter nor answers
 * for shelters at the city, there is no such call.
 */
@Singleton
class Chain {
    private static final String KIND = "SHELTER_CALL";

    /** No promise reaches further, and nothing said longer ago is of use to a call. */
    private static final Duration FAR = Duration.ofDays(1);

    /** As fine as the database keeps a moment, so that what is said again is known again. */
    private static final ChronoUnit KEPT = ChronoUnit.MICROS;

    private final CallRepository calls;
    private final CallLog log;
    private final Escalation escalation;
    private final CallClosing closing;
    private final Keepers keepers;
    private final Shelters shelters;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Chain(
            CallRepository calls,
            CallLog log,
            Escalation escalation,
            CallClosing closing,
            Keepers keepers,
            Shelters shelters,
            Units units,
            Audit audit,
            Clock clock) {
        this.calls = calls;
        this.log = log;
        this.escalation = escalation;
        this.closing = closing;
        this.keepers = keepers;
        this.shelters = shelters;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** The actor comes and says when. Once the call is closed, or where they said so before, nothing changes. */
    @Transactional
    void acknowledge(Actor actor, CallId id, Acknowledgement said) {
        Call call = concerning(actor, id);
        Instant asOf = asOf(said.asOf());
        if (said.arrivesAt().isAfter(Instant.now(clock).plus(FAR))
                || said.arrivesAt().isBefore(asOf.minus(FAR))) {
            throw KernelProblem.invalid("arrivesAt", "到着予定は24時間以内で指定してください / must be within a day");
        }
        hear(
                actor,
                call,
                new Word(actor.me(), Happening.ACKNOWLEDGED, said.arrivesAt().truncatedTo(KEPT), asOf));
    }

    /** The actor cannot come, or no longer. Once the call is closed, or where they said so before, nothing changes. */
    @Transactional
    void refuse(Actor actor, CallId id, Instant when) {
        Call call = concerning(actor, id);
        hear(actor, call, new Word(actor.me(), Happening.REFUSED, null, asOf(when)));
    }

    /**
     * The actor has opened the shelter; for a real call the shelter is said to be open in the same transaction. Said
     * again, nothing changes. 409 where the call was called off before that moment.
     */
    @Transactional
    void open(Actor actor, CallId id, Opening opening) {
        Call call = concerning(actor, id);
        Instant asOf = asOf(opening.asOf());
        if (call.state() == CallState.OPENED || log.openedBefore(call, actor.me(), asOf)) {
            return;
        }
        if (!call.running() && !asOf.isBefore(call.closedAt())) {
            throw ChainProblem.CALL_OVER.problem();
        }
        log.opened(call, actor.me(), asOf);
        note(actor, "ShelterOpenedByCall", call);
        if (call.drill()) {
            if (call.running()) {
                closing.opened(call);
            }
            return;
        }
        // closes the call, unless somebody has said otherwise of a later moment
        shelters.say(
                Actor.SYSTEM,
                actor.me(),
                call.shelter(),
                new ShelterStatus(
                        ShelterState.OPEN, opening.crowded(), opening.people(), List.of(), opening.words(), asOf));
    }

    /** Goes on with a call whose time has come, unless somebody was faster. */
    @Transactional
    void goOn(CallId id) {
        Call call = calls.lock(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (call.due(Instant.now(clock))) {
            escalation.goOn(call);
        }
    }

    /** The calls with which the chain goes on now. */
    @Transactional
    List<CallId> due() {
        return calls.due(Instant.now(clock));
    }

    private void hear(Actor actor, Call call, Word word) {
        if (!call.running()
                || log.last(call, word.account()).filter(word::repeats).isPresent()) {
            return;
        }
        log.said(call, word);
        note(actor, word.refusal() ? "ShelterCallRefused" : "ShelterCallAcknowledged", call);
        if (call.step() != Step.RAISED) {
            escalation.settle(call);
        }
    }

    private Call concerning(Actor actor, CallId id) {
        Call call = calls.lock(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!concerns(actor, id, call.shelter())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return call;
    }

    private boolean concerns(Actor actor, CallId id, ShelterId shelter) {
        AccountId me = actor.me();
        return actor.may(Action.SHELTER_MANAGE, units.root().path())
                || log.everAsked(id, me)
                || keepers.keeps(me, shelter);
    }

    private Instant asOf(Instant said) {
        return AsOf.sound(said, Instant.now(clock).truncatedTo(KEPT), FAR).truncatedTo(KEPT);
    }

    private void note(Actor actor, String action, Call call) {
        UnitId city = units.root().id();
        audit.note(
                actor,
                action,
                KIND,
                call.id(),
                city,
                Map.of("shelter", call.shelter(), "step", call.step(), "drill", call.drill()));
    }
}
