package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door to zones. Changing one changes nothing that went out. */
@Singleton
class Zones {
    private static final String ALL = """
            select z.id, z.name, array_remove(array_agg(u.unit_id order by u.unit_id), null) as units
              from zone z left join zone_unit u on u.zone_id = z.id
             group by z.id order by z.name""";

    private static final String FILL = """
            insert into zone_unit (zone_id, unit_id)
            select ?, u.id from unit u
             where u.id = any (?::uuid[]) and u.closed_on is null and u.kind in ('CITY', 'FEDERATION', 'ASSOCIATION')""";

    private static final String IN_USE = "select 1 from broadcast_area where zone_id = ? and unit_id is null";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;

    Zones(Sql sql, Clock clock, Units units, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
    }

    /** All of them, by name. */
    @Transactional
    List<Zone> all(Actor actor) {
        city(actor);
        return sql.list(
                ALL,
                row -> new Zone(
                        new ZoneId(row.uuid("id")),
                        row.text("name"),
                        row.array("units", java.util.UUID.class).stream()
                                .map(UnitId::new)
                                .toList()));
    }

    /** Adds a zone; 409 where the name is taken. */
    @Transactional
    Zone add(Actor actor, String name, List<UnitId> members) {
        Unit city = city(actor);
        ZoneId id = ZoneId.next();
        sql.update("insert into zone (id, name, created_at) values (?, ?, ?)", id, name.strip(), Instant.now(clock));
        fill(id, members);
        audit.note(actor, "ZoneAdded", "ZONE", id, city.id(), Map.of("units", members.size()));
        return new Zone(id, name.strip(), members);
    }

    /** Puts another name and other units in place of the present ones; 404 where there is no such zone. */
    @Transactional
    Zone change(Actor actor, ZoneId id, String name, List<UnitId> members) {
        Unit city = city(actor);
        if (sql.update("update zone set name = ? where id = ?", name.strip(), id) == 0) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        sql.update("delete from zone_unit where zone_id = ?", id);
        fill(id, members);
        audit.note(actor, "ZoneChanged", "ZONE", id, city.id(), Map.of("units", members.size()));
        return new Zone(id, name.strip(), members);
    }

    /** Deletes a zone; 409 while a message under way names it, 404 where there is none. */
    @Transactional
    void delete(Actor actor, ZoneId id) {
        Unit city = city(actor);
        if (sql.any(IN_USE, id)) {
            throw BroadcastProblem.ZONE_IN_USE.problem();
        }
        if (sql.update("delete from zone where id = ?", id) == 0) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        audit.note(actor, "ZoneDeleted", "ZONE", id, city.id(), Map.of());
    }

    private void fill(ZoneId id, List<UnitId> members) {
        if (sql.update(FILL, id, members) < members.size()) {
            throw KernelProblem.invalid("units", "市・校下・町会だけを選べます / name the city, federations or associations");
        }
    }

    private Unit city(Actor actor) {
        Unit city = units.root();
        actor.require(Action.BROADCAST_MANAGE, city.path());
        return city;
    }
}
