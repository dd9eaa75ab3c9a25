package jp.kairan.register;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to openings of the register during an incident (災害対策基本法 49条の11 第3項). */
@Singleton
class Openings {
    private static final String SUBJECT = "SUPPORT_OPENING";

    private static final String READ = "select " + Opening.COLUMNS + """
              from support_opening o join unit u on u.id = o.unit_id join incident i on i.id = o.incident_id
             where
             """;

    private static final String BY_ID = READ + " o.id = ?";
    /** The city waits with closing for whoever reads, and reading for closing, so that a look is never later than the end. */
    private static final String SHARED = BY_ID + " for share of o";

    private static final String ALONE = BY_ID + " for no key update of o";

    private static final String EARLIER =
            READ + " o.incident_id = ? and o.unit_id = ? and o.purpose = ? order by o.id desc";

    /** Those of the unit, below it, and above it: all that let somebody read there. */
    private static final String ABOUT = READ + """
             ((u.path >= ? and u.path < ?) or starts_with(?, u.path))
               and (?::uuid is null or o.id < ?)
             order by o.id desc limit ?""";

    private static final String ADD = """
            insert into support_opening (id, incident_id, unit_id, purpose, again, opened_by, opened_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String CLOSE =
            "update support_opening set closed_at = ?, closed_by = ? where id = ? and closed_at is null";

    /** Two who open the same at a time must follow one another, or there are two openings and two alarms. */
    private static final String ONE_AT_A_TIME =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 61))) as one_at_a_time";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Incidents incidents;
    private final Audit audit;
    private final OpeningTelling telling;

    Openings(Sql sql, Clock clock, Units units, Incidents incidents, Audit audit, OpeningTelling telling) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.incidents = incidents;
        this.audit = audit;
        this.telling = telling;
    }

    /**
     * Opens the register of an association or a 班 to all who read it there, and tells the city; the opening in force where
     * there is one of this purpose already. Whoever is not of the city opens it only where the city asks.
     */
    @Transactional
    Opening open(Actor actor, NewOpening wanted) {
        Unit place = units.require(wanted.unit());
        actor.requireOrHide(Action.REGISTER_READ, place.path());
        requireNarrow(place);
        Incident incident = requireRunning(wanted, place);
        sql.any(ONE_AT_A_TIME, wanted.check() + "/" + wanted.unit());
        List<Opening> earlier = sql.list(EARLIER, Opening::of, wanted.check(), wanted.unit(), wanted.purpose());
        Instant now = Instant.now(clock);
        Optional<Opening> running = earlier.stream().filter(o -> o.running(now)).findFirst();
        if (running.isPresent()) {
            return running.get();
        }
        if (!earlier.isEmpty() && wanted.reason() == null) {
            throw RegisterProblem.REASON_NEEDED.problem();
        }
        requireOfCity(actor, incident, place);
        return add(actor, wanted, earlier.isEmpty() ? null : wanted.reason(), now);
    }

    /** The openings that let somebody read at a unit or below it, newest first, those that are over as well. */
    @Transactional
    Page<Opening> about(Actor actor, UnitId unit, Cursor from, int limit) {
        Unit place = units.require(unit);
        actor.requireOrHide(Action.REGISTER_READ, place.path());
        UUID before = Cursor.uuid(from);
        List<Opening> found = sql.list(
                ABOUT,
                Opening::of,
                place.path().value(),
                place.path().upper(),
                place.path().value(),
                before,
                before,
                limit + 1);
        return Page.of(found, limit, opening -> opening.id().toString());
    }

    /** The city closes an opening before its hour; doing it again changes nothing. */
    @Transactional
    void close(Actor actor, OpeningId id) {
        Opening opening = sql.one(ALONE, Opening::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.requireOrHide(Action.REGISTER_MANAGE, opening.path());
        Instant now = Instant.now(clock);
        if (opening.running(now)) {
            sql.update(CLOSE, now, actor.me(), id);
            audit.note(actor, "SupportRegisterClosed", SUBJECT, id, opening.unit(), Map.of("check", opening.check()));
        }
    }

    /** The opening by which a unit is read, in force until this transaction ends; 404 where it is for other units. */
    @Transactional(TxType.MANDATORY)
    Opening inForce(OpeningId id, Unit place) {
        Opening opening = sql.one(SHARED, Opening::of, id)
                .filter(o -> o.path().covers(place.path()))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (!opening.running(Instant.now(clock))) {
            throw RegisterProblem.OPENING_OVER.problem();
        }
        return opening;
    }

    /** Names are for associations and groups. */
    static void requireNarrow(Unit place) {
        if (place.kind() != UnitKind.ASSOCIATION && place.kind() != UnitKind.GROUP) {
            throw RegisterProblem.UNIT_UNFIT.problem();
        }
    }

    /** Holds the incident against its end, because none is opened afterwards. */
    private Incident requireRunning(NewOpening wanted, Unit place) {
        sql.any("select 1 from incident where id = ? for share", wanted.check());
        Incident incident = incidents.require(wanted.check());
        if (!incident.covers(place.path())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        if (incident.drill()) {
            throw RegisterProblem.DRILL.problem();
        }
        if (!incident.open()) {
            throw RegisterProblem.CHECK_CLOSED.problem();
        }
        return incident;
    }

    /**
     * To show whom nobody asked is the mayor's to decide: by asking in the name of the city, or about the whole of it, or by
     * opening this unit. An association that asks its own households does not decide it.
     */
    private void requireOfCity(Actor actor, Incident incident, Unit place) {
        UnitPath city = units.root().path();
        boolean asks = incident.path().equals(city)
                || incident.area().stream().anyMatch(part -> part.path().equals(city));
        if (!asks && !actor.may(Action.REGISTER_MANAGE, place.path())) {
            throw RegisterProblem.NOT_BY_CITY.problem();
        }
    }

    private Opening add(Actor actor, NewOpening wanted, NewOpening.Again again, Instant now) {
        OpeningId id = OpeningId.next();
        sql.update(ADD, id, wanted.check(), wanted.unit(), wanted.purpose(), again, actor.me(), now);
        Map<String, Object> detail = new HashMap<>(Map.of("check", wanted.check(), "purpose", wanted.purpose()));
        if (again != null) {
            detail.put("again", again);
        }
        audit.note(actor, "SupportRegisterOpened", SUBJECT, id, wanted.unit(), detail);
        telling.city(actor, id, now);
        return sql.one(BY_ID, Opening::of, id).orElseThrow();
    }
}
