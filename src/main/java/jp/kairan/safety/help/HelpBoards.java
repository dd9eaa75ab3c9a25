package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.safety.Sight;
import jp.kairan.safety.Sights;
import jp.kairan.safety.board.Asked;
import jp.kairan.safety.board.Picture;
import jp.kairan.safety.board.Pictures;

/** The door to the board of requests. It reads the picture of the check, and so runs in no transaction of its own. */
@Singleton
class HelpBoards {
    /** More than anybody reads; whoever looks at the whole city in the worst hour sees the gravest. */
    private static final int SHOWN = 500;

    private final Sights sights;
    private final Incidents incidents;
    private final Pictures pictures;
    private final Houses houses;
    private final Aftermath aftermath;
    private final HelpCaseRows rows;
    private final HelpLines lines;
    private final HelpConfig config;
    private final Clock clock;

    HelpBoards(
            Sights sights,
            Incidents incidents,
            Pictures pictures,
            Houses houses,
            Aftermath aftermath,
            HelpCaseRows rows,
            HelpLines lines,
            HelpConfig config,
            Clock clock) {
        this.sights = sights;
        this.incidents = incidents;
        this.pictures = pictures;
        this.houses = houses;
        this.aftermath = aftermath;
        this.rows = rows;
        this.lines = lines;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The board of a unit, with the names that the actor sees.
     *
     * @param unit null for the widest one for which the actor may
     * @param stage null for all
     */
    HelpBoard read(Actor actor, IncidentId id, UnitId unit, HelpStage stage) {
        Sight sight = sights.require(actor, id, Action.SAFETY_HELP, unit);
        UnitPath path = sight.unit().path();
        boolean guarded = actor.may(Action.PROTECTED_READ, path);
        return board(
                actor,
                sight.incident(),
                path,
                guarded,
                found -> stage == null || found.standing().stage() == stage);
    }

    /** Where the actor may watch; refuses as reading does. */
    Sight watch(Actor actor, IncidentId id, UnitId unit) {
        Sight sight = sights.require(actor, id, Action.SAFETY_HELP, unit);
        UnitPath path = sight.unit().path();
        Instant now = Instant.now(clock);
        if (!sight.incident().detailsOpen(now)) {
            left(sight.incident(), path, actor.may(Action.PROTECTED_READ, path), now);
        }
        return sight;
    }

    /** The board without names, as everybody sees it who watches this. */
    HelpBoard watched(IncidentId id, UnitPath path, boolean guarded) {
        Incident incident = incidents.now().find(id).orElseGet(() -> incidents.require(id));
        return board(null, incident, path, guarded, found -> true);
    }

    private HelpBoard board(Actor actor, Incident incident, UnitPath path, boolean guarded, Predicate<Found> wanted) {
        Instant now = Instant.now(clock);
        List<Found> all =
                incident.detailsOpen(now) ? found(incident, path, guarded, now) : left(incident, path, guarded, now);
        List<Found> shown = all.stream().filter(wanted).toList();
        return new HelpBoard(
                now,
                incident.drill(),
                HelpBoard.Counts.of(all),
                lines.of(actor, incident, shown.stream().limit(SHOWN).toList()),
                shown.size() > SHOWN);
    }

    /** Those of whom something stands open, in the order of the picture, and then those that are done. */
    private List<Found> found(Incident incident, UnitPath path, boolean guarded, Instant now) {
        Picture picture = pictures.now(incident);
        List<HelpCase> cases = rows.under(incident, path);
        Map<HouseholdId, HelpCase> known =
                cases.stream().collect(Collectors.toMap(HelpCase::household, Function.identity()));
        List<Found> open = new ArrayList<>();
        List<Found> done = new ArrayList<>();
        for (Asked asked : picture.requests(path)) {
            Found each = found(asked, known.remove(asked.household()), now);
            (each.standing().stage() == HelpStage.DONE ? done : open).add(each);
        }
        for (HelpCase held : cases) {
            if (known.containsKey(held.household())) {
                picture.household(held.household()).ifPresent(asked -> done.add(found(asked, held, now)));
            }
        }
        open.addAll(done);
        return guarded ? open : unguarded(open);
    }

    /** The same long after the end; refuses where nobody is left. */
    private List<Found> left(Incident incident, UnitPath path, boolean guarded, Instant now) {
        List<Asked> asked = aftermath.of(incident, path, now);
        Map<HouseholdId, HelpCase> cases = rows
                .of(incident, asked.stream().map(Asked::household).toList())
                .stream()
                .collect(Collectors.toMap(HelpCase::household, Function.identity()));
        List<Found> all = asked.stream()
                .map(each -> found(each, cases.get(each.household()), now))
                .sorted(Comparator.comparing(each -> each.standing().stage() == HelpStage.DONE))
                .toList();
        List<Found> shown = guarded ? all : unguarded(all);
        if (shown.isEmpty()) {
            throw HelpProblem.CHECK_OVER.problem();
        }
        return shown;
    }

    /** Without those that are protected now. */
    private List<Found> unguarded(List<Found> all) {
        Set<HouseholdId> hidden =
                houses.guarded(all.stream().map(Found::household).toList());
        return all.stream().filter(each -> !hidden.contains(each.household())).toList();
    }

    private Found found(Asked asked, HelpCase held, Instant now) {
        List<Long> requests = asked.state().requests();
        HelpStanding standing =
                held == null ? HelpCase.untouched(requests) : held.standing(requests, now, config.claimLapse());
        return new Found(asked.household(), asked.state(), held, standing);
    }
}
