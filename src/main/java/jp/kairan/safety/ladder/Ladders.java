package jp.kairan.safety.ladder;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.IncidentId;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.safety.Sights;
import jp.kairan.safety.Vantage;

/** The door to the ladder: when its rungs are due, and how far a check has climbed it. */
@Singleton
class Ladders {
    private static final String SETTINGS = "select rung, minutes, enabled from safety_rung order by minutes, rung";
    private static final String SET = "update safety_rung set minutes = ?, enabled = ? where rung = ?";

    /** What was done, and what is planned as long as the check is open, in some parts of its area. */
    private static final String OF_CHECK = """
            select d.rung, d.unit_id, d.due_at, d.done_at, d.households, d.told, u.path
              from safety_rung_done d join unit u on u.id = d.unit_id
             where d.incident_id = ? and d.unit_id = any (?::uuid[])
            union all
            select r.rung, a.unit_id, a.added_at + r.minutes * interval '1 minute', null, null, null, u.path
              from incident i
              join incident_area a on a.incident_id = i.id
              join unit u on u.id = a.unit_id
              cross join safety_rung r
             where i.id = ? and a.unit_id = any (?::uuid[]) and i.closed_at is null and r.enabled
               and not exists (select 1 from safety_rung_done d
                                where d.incident_id = i.id and d.unit_id = a.unit_id and d.rung = r.rung)
             order by 3, 1, 2""";

    /** Fewer than so many could be told apart. */
    private static final int FEW = 3;

    private final Sql sql;
    private final Units units;
    private final Sights sights;
    private final Audit audit;

    Ladders(Sql sql, Units units, Sights sights, Audit audit) {
        this.sql = sql;
        this.units = units;
        this.sights = sights;
        this.audit = audit;
    }

    /** When the rungs are due; for the city. */
    @Transactional
    LadderSettings settings(Actor actor) {
        city(actor);
        return new LadderSettings(sql.list(
                SETTINGS,
                row -> new Setting(row.constant("rung", Rung.class), row.integer("minutes"), row.flag("enabled"))));
    }

    /** Sets when the rungs are due; 400 unless each is named once. */
    @Transactional
    LadderSettings set(Actor actor, LadderSettings wanted) {
        Unit city = city(actor);
        Set<Rung> named = wanted.items().stream()
                .map(Setting::rung)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rung.class)));
        if (named.size() != Rung.values().length || wanted.items().size() != named.size()) {
            throw KernelProblem.invalid("items", "段階をそれぞれ一つずつ指定してください / name each rung once");
        }
        wanted.items().stream()
                .sorted(Comparator.comparing(Setting::rung))
                .forEach(each -> sql.update(SET, each.minutes(), each.enabled(), each.rung()));
        audit.note(
                actor,
                "SafetyLadderSet",
                "SAFETY_LADDER",
                null,
                city.id(),
                wanted.items().stream()
                        .collect(Collectors.toMap(each -> each.rung().name(), Ladders::noted)));
        return settings(actor);
    }

    /**
     * How far a check has climbed the ladder in the parts that the actor has to do with: nobody learns where else is asked.
     * Errors as {@link Sights#require}.
     */
    @Transactional
    CheckLadder of(Actor actor, IncidentId id) {
        Incident incident = sights.require(actor, id, Action.SAFETY_BOARD, null).incident();
        List<UnitId> parts = incident.area().stream()
                .filter(part -> watches(actor, part.path()))
                .map(Incident.Part::unit)
                .toList();
        return new CheckLadder(incident.drill(), sql.list(OF_CHECK, row -> state(actor, row), id, parts, id, parts));
    }

    private static boolean watches(Actor actor, UnitPath part) {
        return actor.offices().stream()
                .filter(held -> Policy.permits(held.role(), held.kind(), Action.SAFETY_BOARD))
                .map(Held::path)
                .anyMatch(place -> place.covers(part) || part.covers(place));
    }

    private Unit city(Actor actor) {
        Unit city = units.root();
        actor.require(Action.SAFETY_OPEN, city.path());
        return city;
    }

    private static Map<String, Object> noted(Setting setting) {
        return Map.of("minutes", setting.minutes(), "enabled", setting.enabled());
    }

    /** From above small numbers are withheld; how many officers were told says nothing about any household. */
    private static RungState state(Actor actor, Row row) throws SQLException {
        Rung rung = row.constant("rung", Rung.class);
        Integer households = row.integerOrNull("households");
        Integer told = row.integerOrNull("told");
        boolean above = Vantage.above(actor, new UnitPath(row.text("path")));
        boolean few = above && few(households);
        return new RungState(
                rung,
                new UnitId(row.uuid("unit_id")),
                row.instant("due_at"),
                row.instant("done_at"),
                few ? null : households,
                few || above && rung.home() && few(told) ? null : told);
    }

    private static boolean few(Integer number) {
        return number != null && number > 0 && number < FEW;
    }
}
