package jp.kairan.snow;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The door to what is cleared of snow. */
@Singleton
class Stretches {
    private static final String ADD =
            "insert into snow_stretch (id, unit_id, name, created_by, created_at) values (?, ?, ?, ?, ?)";

    private static final String SAY = """
            insert into snow_status (stretch_id, state, planned_for, note, as_of, said_at, said_by)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String SAID = """
            select arrival, state, planned_for, note, as_of, said_at, said_by
              from snow_status where stretch_id = ? and arrival < ? order by arrival desc limit ?""";

    private static final String DROP = "update snow_stretch set dropped_at = ? where id = ? and dropped_at is null";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;
    private final StretchRows rows;
    private final LiveSnow live;
    private final Event<SnowChanged> events;

    Stretches(
            Sql sql,
            Clock clock,
            Units units,
            Audit audit,
            StretchRows rows,
            LiveSnow live,
            Event<SnowChanged> events) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
        this.rows = rows;
        this.live = live;
        this.events = events;
    }

    /**
     * The stretches of a unit and of all below it, at most a second old, open to anybody; costs no query of its own. To
     * be asked for outside transactions, because it shows none that is not committed.
     */
    Page<Stretch> under(UnitId unit, Cursor from, int limit) {
        String after = from == null ? "" : Cursor.uuid(from).toString();
        List<Stretch> found = live.now().stream()
                .filter(stretch -> unit == null || stretch.under(unit))
                .filter(stretch -> stretch.id().toString().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, stretch -> stretch.id().toString());
    }

    /** One of them, as {@link #under} shows it; 404 where there is none or it is dropped. */
    Stretch shown(StretchId id) {
        return live.now().stream()
                .filter(stretch -> stretch.id().equals(id))
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** Keeps a stretch; 409 where the unit has it already. */
    @Transactional
    Stretch add(Actor actor, NewStretch wanted) {
        Unit unit = units.require(wanted.unit());
        actor.require(Action.SNOW_MANAGE, unit.path());
        if (!unit.open() || unit.kind() == UnitKind.ORGANISATION) {
            throw KernelProblem.invalid("unit", "この単位には通りを登録できません / has no streets");
        }
        StretchId id = StretchId.next();
        String name = wanted.name() == null ? null : wanted.name().strip();
        sql.update(ADD, id, unit.id(), name, actor.me(), Instant.now(clock));
        audit.note(actor, "SnowStretchAdded", "SNOW_STRETCH", id, unit.id(), Map.of("whole", name == null));
        events.fire(new SnowChanged());
        return rows.find(id).orElseThrow();
    }

    /** Says what holds for a stretch, whatever was said before; it holds unless something was said of a later moment. */
    @Transactional
    Stretch say(Actor actor, StretchId id, NewSaying said) {
        Stretch stretch = managed(actor, id);
        Instant now = Instant.now(clock);
        said.requireSound(now, LocalDate.now(clock));
        sql.update(
                SAY,
                id,
                said.state(),
                said.plannedFor(),
                said.note() == null ? "" : said.note(),
                said.moment(now),
                now,
                actor.me());
        audit.note(
                actor,
                "SnowStatusSaid",
                "SNOW_STRETCH",
                id,
                stretch.unit(),
                Map.of("state", said.state().name()));
        events.fire(new SnowChanged());
        return rows.find(id).orElseThrow();
    }

    /** Everything said of a stretch, what arrived last first; for those who keep it. */
    @Transactional
    Page<SnowSaying> said(Actor actor, StretchId id, Cursor from, int limit) {
        managed(actor, id);
        List<SnowSaying> found = sql.list(SAID, SnowSaying::of, id, Cursor.number(from, Long.MAX_VALUE), limit + 1);
        return Page.of(found, limit, saying -> Long.toString(saying.arrival()));
    }

    /** Shows a stretch no more; what was said of it is kept. */
    @Transactional
    void drop(Actor actor, StretchId id) {
        Stretch stretch = managed(actor, id);
        if (sql.update(DROP, Instant.now(clock), id) > 0) {
            audit.note(actor, "SnowStretchDropped", "SNOW_STRETCH", id, stretch.unit(), Map.of());
            events.fire(new SnowChanged());
        }
    }

    /** 403 and not 404 for others' stretches, because everybody sees that they exist. */
    private Stretch managed(Actor actor, StretchId id) {
        Stretch stretch = rows.find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.require(Action.SNOW_MANAGE, stretch.path());
        return stretch;
    }
}
