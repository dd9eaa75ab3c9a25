package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.Home;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Page;
import jp.kairan.kernel.Sql;

/** The rows of requests for help; asks nobody for leave, but says who sees what. */
@Singleton
class RequestRows {
    private static final String ROWS = """
            select r.id, r.household_id, u.path, u.id as unit_id, f.id as federation_id, h.protected,
                   coalesce(h.moved_out <= ?, false) as gone, r.asked_by, r.on_behalf, r.places, r.days::text[] as days,
                   r.shut_in, r.reason, r.phone is not null as phone_given, r.state, r.asked_at, r.confirmed_at,
                   o.id as offer_id, o.team_id, t.name as team_name, t.leader_id, t.state as team_state, o.day,
                   o.state as offer_state, o.offered_by, o.done_at, o.people, o.minutes
              from snow_request r
              join household h on h.id = r.household_id
              join unit u on u.id = h.unit_id
              left join lateral (
                   select id from unit where kind = 'FEDERATION' and path = any (paths_up(u.path)) limit 1) f on true
              left join snow_offer o on o.request_id = r.id and o.state in ('OFFERED', 'ACCEPTED', 'DONE')
              left join snow_team t on t.id = o.team_id
            """;

    private static final String ONE = ROWS + " where r.id = ?";

    private static final String HOLD = "select id from snow_request where id = ? for no key update";

    private static final String MINE = ROWS + """
             where (r.household_id = any (?::uuid[])
                    or (t.leader_id = ? and t.state = 'APPROVED' and (o.done_at is null or o.done_at > ?)))
               and (?::uuid is null or r.id < ?) order by r.id desc limit ?""";

    /** Protected households only for who sees to them at the city. */
    private static final String UNDER = ROWS + """
             where u.path >= ? and u.path < ? and (?::boolean or not h.protected) and (?::text is null or r.state = ?)
               and (?::uuid is null or r.id < ?) order by r.id desc limit ?""";

    /** The worst off and those who have waited longest first. */
    private static final String WAITING = ROWS + """
             where u.path >= ? and u.path < ? and (?::boolean or not h.protected) and r.state = 'OPEN'
             order by r.shut_in desc, r.asked_at, r.id limit ?""";

    /** Whatever runs although its days are over, or although its household has left. */
    private static final String OVER = ROWS + """
             where r.state in ('OPEN', 'OFFERED', 'MATCHED')
               and (h.moved_out <= ?
                    or (r.state <> 'MATCHED' and ? > all (r.days))
                    or (r.state = 'MATCHED' and o.day < ?))
             order by r.id limit 200""";

    private static final String WITH_TEAM = ROWS + " where o.team_id = ? and o.state <> 'DONE' order by r.id";

    /** A team that went and forgot to say so may still say so for this many days. */
    private static final int UNREPORTED = 7;

    private final Sql sql;
    private final Clock clock;

    RequestRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    Optional<HelpRequest> find(SnowRequestId id) {
        return sql.one(ONE, HelpRequest::of, today(), id);
    }

    /** The request, for this transaction alone; its team, where that is locked too, is locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    HelpRequest hold(SnowRequestId id) {
        sql.any(HOLD, id);
        return find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** A request that concerns the actor in any way; 404 otherwise. */
    @Transactional
    HelpRequest seen(Actor actor, SnowRequestId id) {
        return find(id).filter(r -> r.home(actor) || r.desk(actor) || r.team(actor, Instant.now(clock)))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** Those of the actor's households and those that are with the actor's team, newest first. */
    @Transactional
    Page<HelpRequest> mine(Actor actor, Cursor from, int limit) {
        UUID before = Cursor.uuid(from);
        Instant closed = Instant.now(clock).minus(Offer.AFTERWARDS);
        List<HelpRequest> rows = sql.list(
                MINE,
                HelpRequest::of,
                today(),
                actor.homes().stream().map(Home::household).toList(),
                actor.me(),
                closed,
                before,
                before,
                limit + 1);
        return Page.of(rows, limit, r -> r.id().toString());
    }

    /** Those of households under a unit, newest first. */
    @Transactional
    Page<HelpRequest> under(UnitPath unit, boolean all, RequestState state, Cursor from, int limit) {
        UUID before = Cursor.uuid(from);
        List<HelpRequest> rows = sql.list(
                UNDER,
                HelpRequest::of,
                today(),
                unit.value(),
                unit.upper(),
                all,
                state,
                state,
                before,
                before,
                limit + 1);
        return Page.of(rows, limit, r -> r.id().toString());
    }

    /** Those without a team, those who need it most first. */
    @Transactional
    List<HelpRequest> waiting(UnitPath unit, boolean all, int most) {
        return sql.list(WAITING, HelpRequest::of, today(), unit.value(), unit.upper(), all, most);
    }

    /** What is over and does not know it yet. */
    @Transactional
    List<HelpRequest> over() {
        LocalDate today = today();
        return sql.list(OVER, HelpRequest::of, today, today, today, today.minusDays(UNREPORTED));
    }

    /** Those that are with a team and not done. */
    @Transactional
    List<HelpRequest> with(SnowTeamId team) {
        return sql.list(WITH_TEAM, HelpRequest::of, today(), team);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
