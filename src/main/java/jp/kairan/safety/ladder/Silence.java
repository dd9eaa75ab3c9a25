package jp.kairan.safety.ladder;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Source;
import jp.kairan.kernel.Sql;

/** Finds those of whom nobody has been seen, a whole city in one statement. */
@Singleton
class Silence {
    /**
     * Households under a part of the area, but for those that belong to a part that was asked earlier, without anything in
     * the ledger that suffices to believe that somebody has been seen there: family elsewhere who say how they are themselves
     * are not in the house. Everything else here begins with it.
     */
    private static final String SILENT = """
            with silent as (
                select h.id, h.unit_id, h.protected
                  from unit x
                  join unit u on u.path >= x.path and u.path < left(x.path, -1) || '/'
                  join household h on h.unit_id = u.id and (h.moved_out is null or h.moved_out > ?)
                 where x.id = ?
                   and not exists (select 1 from unnest(?::text[]) as e(path) where starts_with(u.path, e.path))
                   and not exists (select 1
                                     from evidence s
                                     left join resident m on m.id = s.resident_id
                                    where s.household_id = h.id and s.world = ? and s.at >= ?
                                      and s.source = any (?) and s.status <> 'UNCONFIRMED'
                                      and m.lives_elsewhere is not true))
            """;

    /** Families of protected households are left out, because nobody knows which of them is not to know. */
    private static final String TELL = SILENT + """
            , chosen as (
                select r.account_id, bool_and(s.protected) as shielded
                  from silent s
                  join resident r on r.household_id = s.id and (r.left_on is null or r.left_on > ?)
                 where r.account_id is not null and r.lives_elsewhere = ? and (not r.lives_elsewhere or not s.protected)
                 group by r.account_id),
            put as (
                insert into dispatch_account (dispatch_id, account_id) select ?, account_id from chosen)
            select (select count(*) from silent where not protected) as households, count(*) as people,
                   count(*) filter (where not shielded) as shown
              from chosen""";

    private static final String HOUSES = SILENT + "select count(*) from silent where not protected";

    /** The units of one kind in whose houses nobody was seen: the groups, or the associations above them. */
    private static final String UNITS = SILENT + """
            select distinct w.id
              from silent s
              join unit u on u.id = s.unit_id
              join unit w on w.path = any (paths_up(u.path)) and w.kind = ?
             where not s.protected
             order by w.id""";

    /**
     * Who goes to see after such houses: of each unit on which some hang, the nearest office that is held by anybody. A
     * 班 may have no leader, and who is in no 町会 has none either; the city is the last to be told.
     */
    private static final String NEAREST = SILENT + """
            , chain (step, kind, role) as (
                values (0, ?, ?),
                       (1, 'ASSOCIATION', 'HEAD'), (1, 'ASSOCIATION', 'VICE_HEAD'),
                       (2, 'FEDERATION', 'HEAD'), (2, 'FEDERATION', 'VICE_HEAD'), (2, 'FEDERATION', 'SECRETARY'),
                       (3, 'CITY', 'CITY_STAFF'), (3, 'CITY', 'CITY_ADMIN')),
            places as (
                select distinct u.id, u.path
                  from silent s join unit u on u.id = s.unit_id
                 where not s.protected),
            reached as (
                select o.account_id, c.step, rank() over (partition by p.id order by c.step) as nearness
                  from places p
                  join unit w on w.path = any (paths_up(p.path))
                  join chain c on c.kind = w.kind
                  join office o on o.unit_id = w.id and o.role = c.role
                               and o.from_on <= ? and (o.to_on is null or o.to_on >= ?))
            select account_id, min(step) > 0 as stands_in
              from reached where nearness = 1
             group by account_id order by account_id""";

    private final Sql sql;
    private final Clock clock;

    Silence(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whom a dispatch goes to: all of them, those of whom officers may hear, and their households. */
    record Chosen(int households, int people, int shown) {}

    /**
     * An officer who is to see after houses.
     *
     * @param standsIn whether they do so for want of anybody who holds the office that should
     */
    record Nearest(AccountId account, boolean standsIn) {}

    /** Adds the people of silent households to a dispatch: those who live there, or those who live elsewhere. */
    Chosen tell(Incident incident, UnitId part, boolean elsewhere, UUID dispatch) {
        return sql.one(
                        TELL,
                        row -> new Chosen(row.integer("households"), row.integer("people"), row.integer("shown")),
                        with(incident, part, LocalDate.now(clock), elsewhere, dispatch))
                .orElseThrow();
    }

    /** How many households there are of whom nobody was seen; protected ones are not counted. */
    int households(Incident incident, UnitId part) {
        return Math.toIntExact(sql.number(HOUSES, with(incident, part)));
    }

    /** In which units of a kind there are such households. */
    List<UnitId> units(Incident incident, UnitId part, String kind) {
        return sql.list(UNITS, row -> new UnitId(row.uuid("id")), with(incident, part, kind));
    }

    /**
     * Who is nearest to them; nobody only where the city has no officers at all.
     *
     * @param kind of the units at which the office is held
     */
    List<Nearest> nearest(Incident incident, UnitId part, String kind, Role role) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                NEAREST,
                row -> new Nearest(new AccountId(row.uuid("account_id")), row.flag("stands_in")),
                with(incident, part, kind, role, today, today));
    }

    private Object[] with(Incident incident, UnitId part, Object... more) {
        List<Object> values = new ArrayList<>();
        values.add(LocalDate.now(clock));
        values.add(part);
        values.add(earlier(incident, part));
        values.add(incident.world());
        values.add(incident.since());
        values.add(Source.allSufficient());
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    /** The paths of parts that were asked before this one and share households with it. */
    private static List<String> earlier(Incident incident, UnitId id) {
        List<Incident.Part> area = incident.area(); // in the order in which they were added
        int own = area.stream().map(Incident.Part::unit).toList().indexOf(id);
        Incident.Part part = area.get(own);
        return area.subList(0, own).stream()
                .filter(other -> other.path().covers(part.path()) || part.path().covers(other.path()))
                .map(other -> other.path().value())
                .toList();
    }
}
