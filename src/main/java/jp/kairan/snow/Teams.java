package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

/** The door to teams: registered by who leads them, approved by the city, retired by either. */
@Singleton
class Teams {
    private static final String REGISTER = """
            insert into snow_team (id, leader_id, name, kind, members, per_day, weekdays, state, registered_at)
            values (?, ?, ?, ?, ?, ?, ?, 'REGISTERED', ?)""";

    private static final String AREA = "insert into snow_team_area (team_id, unit_id) values (?, ?)";

    private static final String DECIDE = "update snow_team set state = ?, decided_at = ?, decided_by = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;
    private final TeamRows teams;
    private final RequestRows requests;
    private final Ending ending;

    Teams(Sql sql, Clock clock, Units units, Audit audit, TeamRows teams, RequestRows requests, Ending ending) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
        this.teams = teams;
        this.requests = requests;
        this.ending = ending;
    }

    @Transactional
    Page<Team> list(Actor actor, TeamState state, Cursor from, int limit) {
        return teams.list(actor, state, from, limit);
    }

    @Transactional
    Team read(Actor actor, SnowTeamId id) {
        return teams.shown(actor, teams.seen(actor, id));
    }

    /** Registers a team that the actor leads; it goes nowhere before the city has approved it. */
    @Transactional
    Team register(Actor actor, NewTeam wanted) {
        List<UnitId> federations = wanted.federations().stream().distinct().toList();
        if (!federations.stream().allMatch(this::federation)) {
            throw KernelProblem.invalid("federations", "校下(地区)の連合会を選んでください / must be federations");
        }
        SnowTeamId id = SnowTeamId.next();
        sql.update(
                REGISTER,
                id,
                actor.me(),
                wanted.name().strip(),
                wanted.kind(),
                wanted.members(),
                wanted.perDay(),
                wanted.weekdays().stream().distinct().sorted().toList(),
                Instant.now(clock));
        sql.batch(
                AREA, federations.stream().map(unit -> new Object[] {id, unit}).toList());
        audit.note(
                actor,
                "SnowTeamRegistered",
                "SNOW_TEAM",
                id,
                null,
                Map.of("kind", wanted.kind().name()));
        return teams.seen(actor, id);
    }

    /** Lets a team go to households; for the city. */
    @Transactional
    Team approve(Actor actor, SnowTeamId id) {
        teams.seen(actor, id);
        actor.require(Action.SNOW_MANAGE, units.root().path());
        if (teams.hold(actor, id).state() != TeamState.REGISTERED) {
            throw SnowProblem.TEAM_STATE.problem();
        }
        sql.update(
                DECIDE, TeamState.APPROVED, Instant.now(clock), actor.account().orElse(null), id);
        audit.note(actor, "SnowTeamApproved", "SNOW_TEAM", id, null, Map.of());
        return teams.seen(actor, id);
    }

    /** Sends a team nowhere any more; what it had not done is open again. By the city or by who leads it. */
    @Transactional
    Team retire(Actor actor, SnowTeamId id) {
        Team team = teams.seen(actor, id);
        if (!team.leader().equals(actor.me()) && !teams.city(actor)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        if (teams.hold(actor, id).state() == TeamState.RETIRED) {
            throw SnowProblem.TEAM_STATE.problem();
        }
        sql.update(DECIDE, TeamState.RETIRED, Instant.now(clock), actor.me(), id);
        audit.note(actor, "SnowTeamRetired", "SNOW_TEAM", id, null, Map.of());
        for (HelpRequest seen : requests.with(id)) {
            HelpRequest r = requests.hold(seen.id());
            if (r.state().running() && r.offer() != null && r.offer().team().equals(id)) {
                ending.part(actor, r, Offer.State.TAKEN_BACK);
            }
        }
        return teams.shown(actor, teams.seen(actor, id));
    }

    private boolean federation(UnitId id) {
        return units.find(id)
                .filter(unit -> unit.kind() == UnitKind.FEDERATION)
                .filter(Unit::open)
                .isPresent();
    }
}
