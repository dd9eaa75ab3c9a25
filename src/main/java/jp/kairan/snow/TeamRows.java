package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The rows of teams, as far as somebody may know of them. */
@Singleton
class TeamRows {
    private static final String ROWS = """
            select t.*, array(select a.unit_id from snow_team_area a where a.team_id = t.id order by a.unit_id) as federations
              from snow_team t
            """;

    /** The city knows all, a leader their own, officers those that are approved and go to where they are. */
    private static final String VISIBLE = ROWS + """
             where (?::boolean or t.leader_id = ?
                    or (t.state = 'APPROVED' and cardinality(?::text[]) > 0
                        and (not exists (select 1 from snow_team_area a where a.team_id = t.id)
                             or exists (select 1 from snow_team_area a join unit f on f.id = a.unit_id
                                         where a.team_id = t.id
                                           and f.path in (select unnest(paths_up(p)) from unnest(?::text[]) p)))))
            """;

    private static final String LIST = VISIBLE + """
               and (?::text is null or t.state = ?) and (?::uuid is null or t.id < ?) order by t.id desc limit ?""";

    private static final String ONE = VISIBLE + " and t.id = ?";

    private static final String HOLD = "select id from snow_team where id = ? for no key update";

    /** What each team has on days to come. */
    private static final String LOADS = """
            select team_id, day, count(*) as n from snow_offer
             where day >= ? and state in ('OFFERED', 'ACCEPTED', 'DONE') group by team_id, day""";

    private static final String LOAD = """
            select count(*) from snow_offer where team_id = ? and day = ? and state in ('OFFERED', 'ACCEPTED', 'DONE')""";

    private final Sql sql;
    private final Units units;

    TeamRows(Sql sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    /** Whether the actor sees to snow for the whole city. */
    boolean city(Actor actor) {
        return actor.may(Action.SNOW_MANAGE, units.root().path());
    }

    @Transactional
    Page<Team> list(Actor actor, TeamState state, Cursor from, int limit) {
        UUID before = Cursor.uuid(from);
        List<String> at = desks(actor);
        List<Team> rows =
                sql.list(LIST, Team::of, city(actor), actor.me(), at, at, state, state, before, before, limit + 1);
        return Page.of(rows, limit, team -> team.id().toString()).map(team -> shown(actor, team));
    }

    /** A team the actor may know of; 404 otherwise. */
    @Transactional
    Team seen(Actor actor, SnowTeamId id) {
        List<String> at = desks(actor);
        return sql.one(ONE, Team::of, city(actor), actor.me(), at, at, id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** The same for this transaction alone; before any request is locked, because everybody locks in this order. */
    @Transactional(Transactional.TxType.MANDATORY)
    Team hold(Actor actor, SnowTeamId id) {
        sql.any(HOLD, id);
        return seen(actor, id);
    }

    Team shown(Actor actor, Team team) {
        Optional<?> me = actor.account().filter(team.leader()::equals);
        return me.isPresent() || city(actor) ? team : team.veiled();
    }

    /** How many households a team, which is locked, has on a day. */
    @Transactional(Transactional.TxType.MANDATORY)
    long load(SnowTeamId team, LocalDate day) {
        return sql.number(LOAD, team, day);
    }

    /** How many households each team has on each day from one on. */
    @Transactional
    Map<Matching.Shift, Integer> loads(LocalDate from) {
        Map<Matching.Shift, Integer> loads = new HashMap<>();
        sql.list(
                LOADS,
                row -> loads.put(
                        new Matching.Shift(new SnowTeamId(row.uuid("team_id")), row.date("day")), row.integer("n")),
                from);
        return loads;
    }

    private static List<String> desks(Actor actor) {
        return actor.offices().stream()
                .map(Held::path)
                .filter(path -> actor.may(Action.SNOW_MANAGE, path))
                .map(UnitPath::value)
                .toList();
    }
}
