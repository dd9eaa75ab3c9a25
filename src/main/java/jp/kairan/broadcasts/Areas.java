package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.translation.ProtectedTerms.Name;

/** Whom messages concern: as chosen while they are written, as single units once they went out. */
@Singleton
class Areas {
    private static final String INSERT =
            "insert into broadcast_area (message_id, no, unit_id, zone_id) values (?, ?, ?, ?)";

    /** Every unit of an area once; of zones those that live. */
    private static final String UNITS = """
            select distinct on (u.path) u.id, u.kind, u.path, a.zone_id
              from broadcast_area a
              left join zone_unit z on z.zone_id = a.zone_id and a.unit_id is null
              join unit u on u.id = coalesce(a.unit_id, z.unit_id) and (a.unit_id is not null or u.closed_on is null)
             where a.message_id = ?
             order by u.path, a.no""";

    private static final String EVER = """
            select distinct on (u.path) u.id, u.kind, u.path, a.zone_id
              from broadcast_message m
              join broadcast_area a on a.message_id = m.id
              join unit u on u.id = a.unit_id
             where m.broadcast_id = ? and m.state = 'SENT'
             order by u.path, a.no""";

    private static final String CHOSEN = "select unit_id, zone_id from broadcast_area where message_id = ? order by no";

    /** As an officer chose them: a zone by its own name, once, also after it was taken apart. */
    private static final String NAMES = """
            select coalesce(z.name, u.name) as name, case when z.id is null then u.name_kana end as name_kana
              from broadcast_area a
              left join zone z on z.id = a.zone_id
              left join unit u on u.id = a.unit_id
             where a.message_id = ?
             group by 1, 2 order by min(a.no)""";

    private static final String UNIT_NAMES = """
            select u.name, u.name_kana from unnest(?::uuid[]) with ordinality as a(id, no)
              join unit u on u.id = a.id order by a.no""";

    private static final String ZONE_NAMES = """
            select z.name, null as name_kana from unnest(?::uuid[]) with ordinality as a(id, no)
              join zone z on z.id = a.id order by a.no""";

    private static final String COPY = """
            insert into broadcast_area (message_id, no, unit_id, zone_id)
            select ?, no, unit_id, zone_id from broadcast_area where message_id = ?""";

    private static final String LIVING = """
            select count(*) from unit
             where id = any(?::uuid[]) and closed_on is null and kind in ('CITY', 'FEDERATION', 'ASSOCIATION')""";

    private final Sql sql;

    Areas(Sql sql) {
        this.sql = sql;
    }

    /** A unit of an area. */
    record Place(UnitId id, UnitKind kind, UnitPath path, ZoneId zone) {
        static Place of(Row row) throws SQLException {
            return new Place(
                    new UnitId(row.uuid("id")),
                    row.constant("kind", UnitKind.class),
                    new UnitPath(row.text("path")),
                    ZoneId.orNull(row.uuid("zone_id")));
        }
    }

    /**
     * An area and what it is called.
     *
     * @param of the message whose area it is, or null for one that an officer has just chosen
     */
    record Where(Area area, List<Name> names, UUID of) {}

    /** Writes an area in place of the one before; that of another message as it stands, because it was told there. */
    void write(UUID message, Where where) {
        if (where.of() == null) {
            write(message, where.area());
        } else if (!where.of().equals(message)) {
            sql.update("delete from broadcast_area where message_id = ?", message);
            sql.update(COPY, message, where.of());
        }
    }

    /** Refuses with 400 one without a unit or with a unit that is no area. */
    private void write(UUID message, Area area) {
        long living = sql.number(LIVING, area.units());
        long zones = sql.number("select count(*) from zone where id = any(?::uuid[])", area.zones());
        if (living < area.units().size() || zones < area.zones().size()) {
            throw KernelProblem.invalid(
                    "area", "市・校下・町会か、登録された区域を選んでください / name the city, federations, associations or zones");
        }
        sql.update("delete from broadcast_area where message_id = ?", message);
        List<Object[]> rows = new ArrayList<>();
        area.units().forEach(unit -> rows.add(new Object[] {message, rows.size(), unit, null}));
        area.zones().forEach(zone -> rows.add(new Object[] {message, rows.size(), null, zone}));
        sql.batch(INSERT, rows);
        requireSomebody(units(message));
    }

    /** What was chosen. */
    Area chosen(UUID message) {
        record Chosen(UnitId unit, ZoneId zone) {}
        List<Chosen> rows = sql.list(
                CHOSEN,
                row -> new Chosen(UnitId.orNull(row.uuid("unit_id")), ZoneId.orNull(row.uuid("zone_id"))),
                message);
        return new Area(
                rows.stream().map(Chosen::unit).filter(unit -> unit != null).toList(),
                rows.stream()
                        .filter(each -> each.unit == null)
                        .map(Chosen::zone)
                        .toList());
    }

    /** An area with the names under which it was chosen. */
    Where where(Area area) {
        List<Name> names = new ArrayList<>(sql.list(UNIT_NAMES, Areas::name, area.units()));
        names.addAll(sql.list(ZONE_NAMES, Areas::name, area.zones()));
        return new Where(area, names, null);
    }

    /** The area of a message with the names under which it was chosen. */
    Where where(UUID message) {
        return new Where(chosen(message), sql.list(NAMES, Areas::name, message), message);
    }

    private static Name name(Row row) throws SQLException {
        return new Name(row.text("name"), row.text("name_kana"));
    }

    /** The units of which a message's area consists today, none of them below another. */
    List<Place> units(UUID message) {
        return outermost(sql.list(UNITS, Place::of, message));
    }

    /** Every unit that any message of a broadcast has concerned, none of them below another. */
    List<Place> ever(BroadcastId broadcast) {
        return outermost(sql.list(EVER, Place::of, broadcast));
    }

    /** Writes single units in place of zones, because what a second person saw does not change when a zone does. */
    List<Place> settle(UUID message) {
        List<Place> units = units(message);
        requireSomebody(units);
        sql.update("delete from broadcast_area where message_id = ?", message);
        List<Object[]> rows = new ArrayList<>();
        units.forEach(unit -> rows.add(new Object[] {message, rows.size(), unit.id(), unit.zone()}));
        sql.batch(INSERT, rows);
        return units;
    }

    /**
     * Whether a message goes far: to more than one association, with those that its broadcast has told before, because
     * they are told of everything that follows.
     */
    boolean wide(BroadcastId broadcast, UUID message) {
        List<Place> told = Stream.concat(units(message).stream(), ever(broadcast).stream())
                .sorted(Comparator.comparing(place -> place.path().value()))
                .toList();
        List<Place> units = outermost(told);
        return units.size() > 1 || units.stream().anyMatch(unit -> unit.kind() != UnitKind.ASSOCIATION);
    }

    /** Members and whoever follows an area without a name. */
    static List<Term> audience(List<Place> units) {
        return units.stream()
                .flatMap(unit -> Stream.of(Term.everyone(unit.id()), Term.subscribers(unit.id())))
                .toList();
    }

    private static List<Place> outermost(List<Place> inOrderOfPaths) {
        List<Place> outermost = new ArrayList<>();
        for (Place place : inOrderOfPaths) {
            Place last = outermost.isEmpty() ? null : outermost.get(outermost.size() - 1);
            if (last == null || !last.path().covers(place.path())) {
                outermost.add(place);
            }
        }
        return outermost;
    }

    private static void requireSomebody(List<Place> units) {
        if (units.isEmpty()) {
            throw KernelProblem.invalid("area", "放送する区域を選んでください / name at least one unit");
        }
    }
}
