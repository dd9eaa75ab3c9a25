package jp.kairan.snow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Unit;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The door between requests and teams: proposals, offers, answers and the work. */
@Singleton
class Offers {
    /** As many as an officer looks through at once. */
    private static final int AT_ONCE = 500;

    /** Of what is open under a unit alone, because refusals pile up over the winters; request by request, by index. */
    static final String DECLINED = """
            select o.request_id, o.team_id
              from snow_request r
              join household h on h.id = r.household_id
              join unit u on u.id = h.unit_id
              join snow_offer o on o.request_id = r.id and o.state = 'DECLINED'
             where r.state = 'OPEN' and u.path >= ? and u.path < ?""";

    private static final String PUT = """
            insert into snow_offer (id, request_id, team_id, day, state, offered_by, offered_at)
            values (?, ?, ?, ?, 'OFFERED', ?, ?)""";

    private static final String STATE = "update snow_request set state = ? where id = ?";

    private static final String ACCEPT = "update snow_offer set state = 'ACCEPTED', answered_at = ? where id = ?";

    private static final String DONE =
            "update snow_offer set state = 'DONE', done_at = ?, people = ?, minutes = ? where id = ?";

    private static final String END = "update snow_request set state = 'DONE', ended_at = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Units units;
    private final Audit audit;
    private final RequestRows requests;
    private final TeamRows teams;
    private final Ending ending;
    private final HelpTelling telling;

    Offers(
            Sql sql,
            Clock clock,
            Units units,
            Audit audit,
            RequestRows requests,
            TeamRows teams,
            Ending ending,
            HelpTelling telling) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
        this.audit = audit;
        this.requests = requests;
        this.teams = teams;
        this.ending = ending;
        this.telling = telling;
    }

    /** Which team could help whom under a unit, for its officers; settles nothing. */
    @Transactional
    List<Proposal> proposals(Actor actor, UnitId of) {
        Unit unit = units.require(of);
        actor.require(Action.SNOW_MANAGE, unit.path());
        boolean all = actor.may(Action.SNOW_MANAGE, HelpRequest.city(unit.path()));
        LocalDate today = LocalDate.now(clock);
        Map<SnowRequestId, Set<SnowTeamId>> declined = new HashMap<>();
        sql.list(
                DECLINED,
                row -> declined.computeIfAbsent(new SnowRequestId(row.uuid("request_id")), id -> new HashSet<>())
                        .add(new SnowTeamId(row.uuid("team_id"))),
                unit.path().value(),
                unit.path().upper());
        return Matching.propose(
                        requests.waiting(unit.path(), all, AT_ONCE),
                        teams.list(actor, TeamState.APPROVED, null, AT_ONCE).items(),
                        teams.loads(today),
                        declined,
                        today)
                .stream()
                .map(match -> new Proposal(
                        match.request().id(), match.team().id(), match.team().name(), match.day()))
                .toList();
    }

    /** Puts an open request to a team; the team is locked first, so that its days are never overfull. */
    @Transactional
    SnowRequestView offer(Actor actor, SnowRequestId id, NewOffer wanted) {
        requireDesk(actor, requests.seen(actor, id));
        Team team = teams.hold(actor, wanted.team());
        HelpRequest r = requests.hold(id);
        requireDesk(actor, r);
        if (r.state() != RequestState.OPEN || r.gone()) {
            throw SnowProblem.REQUEST_STATE.problem();
        }
        boolean soon = !wanted.day().isBefore(LocalDate.now(clock));
        if (!soon || !r.days().contains(wanted.day()) || !team.goes(r.federation(), wanted.day())) {
            throw SnowProblem.TEAM_UNFIT.problem();
        }
        if (teams.load(team.id(), wanted.day()) >= team.perDay()) {
            throw SnowProblem.TEAM_FULL.problem();
        }
        OfferId offer = OfferId.next();
        sql.update(PUT, offer, id, team.id(), wanted.day(), actor.me(), Instant.now(clock));
        sql.update(STATE, RequestState.OFFERED, id);
        note(actor, "SnowHelpOffered", r, Map.of("offer", offer, "team", team.id()));
        HelpRequest now = requests.find(id).orElseThrow();
        telling.leader(actor, now, HelpTelling.OFFER);
        return SnowRequestView.of(now, actor);
    }

    /** The leader takes it on; from here on they may look who it is. */
    @Transactional
    SnowRequestView accept(Actor actor, SnowRequestId id) {
        HelpRequest r = led(actor, id);
        if (r.state() != RequestState.OFFERED || r.offer().day().isBefore(LocalDate.now(clock))) {
            throw SnowProblem.REQUEST_STATE.problem();
        }
        sql.update(ACCEPT, Instant.now(clock), r.offer().id());
        sql.update(STATE, RequestState.MATCHED, id);
        note(
                actor,
                "SnowHelpAccepted",
                r,
                Map.of("offer", r.offer().id(), "team", r.offer().team()));
        telling.household(actor, r, HelpTelling.MATCHED);
        telling.officer(actor, r, HelpTelling.ACCEPTED);
        return SnowRequestView.of(requests.find(id).orElseThrow(), actor);
    }

    /** The leader does not take it on, or cannot come after all: it is open again and they see it no more. */
    @Transactional
    void decline(Actor actor, SnowRequestId id) {
        HelpRequest r = led(actor, id);
        if (!r.state().running()) {
            throw SnowProblem.REQUEST_STATE.problem();
        }
        ending.part(actor, r, Offer.State.DECLINED);
    }

    /** The leader reports what was done; the household may confirm it. */
    @Transactional
    SnowRequestView done(Actor actor, SnowRequestId id, WorkDone work) {
        HelpRequest r = led(actor, id);
        if (r.state() != RequestState.MATCHED || r.offer().day().isAfter(LocalDate.now(clock))) {
            throw SnowProblem.REQUEST_STATE.problem();
        }
        Instant now = Instant.now(clock);
        sql.update(DONE, now, work.people(), work.minutes(), r.offer().id());
        sql.update(END, now, id);
        note(
                actor,
                "SnowHelpDone",
                r,
                Map.of("offer", r.offer().id(), "people", work.people(), "minutes", work.minutes()));
        telling.household(actor, r, HelpTelling.DONE);
        return SnowRequestView.of(requests.find(id).orElseThrow(), actor);
    }

    private HelpRequest led(Actor actor, SnowRequestId id) {
        requireTeam(actor, requests.seen(actor, id));
        HelpRequest r = requests.hold(id);
        requireTeam(actor, r);
        return r;
    }

    private void requireTeam(Actor actor, HelpRequest r) {
        if (!r.team(actor, Instant.now(clock))) {
            throw KernelProblem.FORBIDDEN.problem();
        }
    }

    private static void requireDesk(Actor actor, HelpRequest r) {
        if (!r.desk(actor)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
    }

    private void note(Actor actor, String act, HelpRequest r, Map<String, ?> detail) {
        audit.note(actor, act, "SNOW_REQUEST", r.id(), r.unit(), detail);
    }
}
