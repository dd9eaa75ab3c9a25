package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.FindingId;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.broadcasts.chain.Raised.Left;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.hazards.Finding;
import jp.kairan.hazards.Mode;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;
import jp.kairan.shelters.Hazard;
import jp.kairan.shelters.Shelter;

/** The door to alarms: what calls many shelters at once, and calls them off. */
@Singleton
class Alarms {
    private static final String ADD = """
            insert into shelter_alarm (id, drill, finding_id, hazard, strength, state, created_at)
            values (?, ?, ?, ?, ?, 'PROPOSED', ?)""";

    private static final String ONE = "select * from shelter_alarm where id = ?";
    private static final String OF_FINDING = "select * from shelter_alarm where finding_id = ?";

    private static final String RAISE =
            "update shelter_alarm set state = 'RAISED', hazard = ?, raised_at = ?, raised_by = ? where id = ?";

    private static final String MOVE = "update shelter_alarm set state = ? where id = ?";

    /** What somebody has started meanwhile stays as it is. */
    private static final String RENEW = """
            update shelter_alarm set state = 'PROPOSED', hazard = ?, strength = ?
             where id = ? and state in ('PROPOSED', 'DROPPED')""";

    private static final String PROPOSALS = """
            select * from shelter_alarm
             where state = 'PROPOSED' and (?::uuid is null or id < ?) order by id desc limit ?""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;
    private final CallRepository calls;
    private final Calling calling;
    private final CallClosing closing;
    private final AlarmNews news;

    Alarms(
            Sql sql,
            Clock clock,
            Units units,
            Audit audit,
            CallRepository calls,
            Calling calling,
            CallClosing closing,
            AlarmNews news) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
        this.calls = calls;
        this.calling = calling;
        this.closing = closing;
        this.news = news;
    }

    /** What became of an alarm: its id, and which shelters it left. */
    record Outcome(AlarmId alarm, List<Left> left) {}

    /** Calls shelters by hand. */
    @Transactional
    Outcome raise(Actor actor, NewCalls wanted) {
        city(actor);
        if ((wanted.shelters() == null) == (wanted.hazard() == null)) {
            throw KernelProblem.invalid("shelters", "避難所か災害の種類のどちらか一方を指定してください / either shelters or a hazard");
        }
        AlarmId alarm = add(wanted.drill(), null, wanted.hazard(), null);
        return raise(actor, require(alarm), new Fitting(wanted.shelters(), wanted.hazard(), wanted.kind()));
    }

    /** Starts what was proposed; one that runs stays as it is. 409 where it was dropped meanwhile. */
    @Transactional
    Outcome start(Actor actor, AlarmId id, Start start) {
        city(actor);
        Alarm alarm = require(id);
        Hazard hazard = start.hazard() == null ? alarm.hazard() : start.hazard();
        if (hazard == null) {
            throw KernelProblem.invalid("hazard", "災害の種類を指定してください / the proposal does not tell the hazard");
        }
        return raise(actor, alarm, new Fitting(null, hazard, start.kind()));
    }

    /** Drops a proposal; one that was dropped stays so, and one that was started is called off otherwise. */
    @Transactional
    void drop(Actor actor, AlarmId id) {
        city(actor);
        require(id);
        calls.holdAlarm(id);
        if (require(id).state() == AlarmState.PROPOSED) {
            move(actor, id, AlarmState.DROPPED, "ShelterAlarmDropped");
            news.decided(id);
        }
    }

    /** Calls off what of an alarm is open. */
    @Transactional
    void callOff(Actor actor, AlarmId id) {
        UnitId city = city(actor).id();
        require(id);
        List<Call> open = calls.lock(id);
        open.forEach(call -> closing.calledOff(actor, call));
        audit.note(actor, "ShelterAlarmCalledOff", "SHELTER_ALARM", id, city, Map.of("calls", open.size()));
    }

    /** Calls off one call; one that is closed stays as it is. */
    @Transactional
    void callOff(Actor actor, CallId id) {
        UnitId city = city(actor).id();
        Call call = calls.lock(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (call.running()) {
            closing.calledOff(actor, call);
            audit.note(actor, "ShelterCallCalledOff", "SHELTER_CALL", id, city, Map.of("shelter", call.shelter()));
        }
    }

    /** What waits for an officer, newest first. */
    @Transactional
    Page<Alarm> proposals(Actor actor, Cursor from, int limit) {
        city(actor);
        Object before = Cursor.uuid(from);
        return Page.of(
                sql.list(PROPOSALS, Alarm::of, before, before, limit + 1),
                limit,
                alarm -> alarm.id().toString());
    }

    /**
     * A rule has found something, or something worse: it waits for an officer, or calls at once where two persons have
     * agreed to that beforehand and the report tells which shelters are fit. What runs is left alone.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void found(Finding finding) {
        Optional<Alarm> known = of(finding.id());
        if (known.filter(Alarm::settled).isPresent()) {
            return;
        }
        Optional<Hazard> hazard = Fitting.hazard(finding);
        AlarmId id =
                known.map(Alarm::id).orElseGet(() -> add(false, finding.id(), hazard.orElse(null), finding.strength()));
        Fitting fitting = new Fitting(null, hazard.orElse(null), null);
        boolean alone = finding.mode() == Mode.AUTOMATIC && hazard.isPresent();
        if (alone) {
            calling.hold(fitting); // because shelters are locked before alarms
        }
        sql.update(RENEW, hazard.orElse(null), finding.strength(), id);
        if (alone) {
            raise(Actor.SYSTEM, require(id), fitting);
        } else if (known.map(Alarm::state).filter(s -> s == AlarmState.PROPOSED).isEmpty()) {
            noted(Actor.SYSTEM, id, "ShelterAlarmProposed");
            news.proposed(id);
        }
    }

    /** It is over: what nobody has started is dropped. What runs is for an officer to call off. */
    @Transactional(Transactional.TxType.MANDATORY)
    void over(FindingId finding) {
        of(finding).ifPresent(alarm -> drop(Actor.SYSTEM, alarm.id()));
    }

    /** It was an error: whatever came of it is called off. */
    @Transactional(Transactional.TxType.MANDATORY)
    void retracted(FindingId finding) {
        of(finding).filter(alarm -> alarm.state() != AlarmState.RETRACTED).ifPresent(alarm -> {
            callOff(Actor.SYSTEM, alarm.id());
            move(Actor.SYSTEM, alarm.id(), AlarmState.RETRACTED, "ShelterAlarmRetracted");
            news.takenBack(Actor.SYSTEM, alarm.id());
        });
    }

    private Outcome raise(Actor actor, Alarm alarm, Fitting fitting) {
        List<Shelter> meant = calling.hold(fitting);
        calls.holdAlarm(alarm.id());
        AlarmState state = require(alarm.id()).state();
        if (state == AlarmState.RAISED) {
            return new Outcome(alarm.id(), List.of());
        }
        if (state != AlarmState.PROPOSED) {
            throw ChainProblem.PROPOSAL_DROPPED.problem();
        }
        List<Left> left = calling.call(alarm.id(), alarm.drill(), meant);
        sql.update(RAISE, fitting.hazard(), Instant.now(clock), actor.account().orElse(null), alarm.id());
        news.decided(alarm.id());
        Map<String, Object> detail = new HashMap<>();
        detail.put("hazard", fitting.hazard());
        detail.put("drill", alarm.drill());
        detail.put("calls", meant.size() - left.size());
        audit.note(
                actor,
                "ShelterAlarmRaised",
                "SHELTER_ALARM",
                alarm.id(),
                units.root().id(),
                detail);
        return new Outcome(alarm.id(), left);
    }

    private AlarmId add(boolean drill, FindingId finding, Hazard hazard, String strength) {
        AlarmId id = AlarmId.next();
        sql.update(ADD, id, drill, finding, hazard, strength, Instant.now(clock));
        return id;
    }

    private void move(Actor actor, AlarmId id, AlarmState to, String action) {
        sql.update(MOVE, to, id);
        noted(actor, id, action);
    }

    private void noted(Actor actor, AlarmId id, String action) {
        audit.note(actor, action, "SHELTER_ALARM", id, units.root().id(), Map.of());
    }

    private Optional<Alarm> of(FindingId finding) {
        return sql.one(OF_FINDING, Alarm::of, finding);
    }

    private Alarm require(AlarmId id) {
        return sql.one(ONE, Alarm::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    private Unit city(Actor actor) {
        Unit city = units.root();
        actor.require(Action.SHELTER_MANAGE, city.path());
        return city;
    }
}
