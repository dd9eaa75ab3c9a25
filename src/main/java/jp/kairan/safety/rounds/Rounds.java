package jp.kairan.safety.rounds;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.safety.Sight;
import jp.kairan.safety.Sights;
import jp.kairan.safety.board.Asked;
import jp.kairan.safety.board.Details;
import jp.kairan.safety.board.Picture;
import jp.kairan.safety.board.Pictures;

/**
 * The door to the lists of houses. Its queries run outside a transaction, because a picture does not wait for one; what is
 * read and noted beside it has transactions of its own.
 */
@Singleton
class Rounds {
    private final Sights sights;
    private final Incidents incidents;
    private final Pictures pictures;
    private final HouseCodes codes;
    private final Houses houses;
    private final Looks looks;
    private final Clock clock;

    Rounds(
            Sights sights,
            Incidents incidents,
            Pictures pictures,
            HouseCodes codes,
            Houses houses,
            Looks looks,
            Clock clock) {
        this.sights = sights;
        this.incidents = incidents;
        this.pictures = pictures;
        this.codes = codes;
        this.houses = houses;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * The houses of a unit, of which the actor sees only what they walk to. The whole list at once, because a phone takes
     * it along to where there is no connection. 404 as {@link Sights#require}; 400 for more than an
     * association; 409 a day after the end.
     *
     * @param unit null for the widest of the actor's
     */
    Round list(Actor actor, IncidentId id, UnitId unit, RoundOrder order) {
        Sight sight = sights.require(actor, id, Action.SAFETY_ROUND, unit);
        House.requireWalkable(sight.unit());
        Incident incident = sight.incident();
        Details.requireOpen(incident, Instant.now(clock));
        Picture picture = pictures.now(incident);
        Map<HouseholdId, Asked> asked = new HashMap<>();
        picture.households(sight.unit().path()).forEach(each -> asked.put(each.household(), each));
        Looks.Seen seen = looks.round(actor, sight, asked.keySet());
        Stream<RoundLine> lines = seen.houses().stream()
                .map(house -> line(house, asked.get(house.id()), seen.of(house.id()), seen.support()));
        if (order == RoundOrder.PRIORITY) {
            // The sort is stable, so that within one reason the way stays the way.
            lines = lines.sorted(Comparator.comparing(RoundLine::priority));
        }
        return new Round(
                incident.id(),
                incident.drill(),
                sight.unit().id(),
                sight.unit().name(),
                incident.openedAt(),
                incident.closedAt(),
                picture.at(),
                lines.toList());
    }

    /** The house of a code with the checks that ask about it now; 404 for whoever does not walk there. */
    HouseScan scan(Actor actor, String code) {
        House house = codes.read(code)
                .flatMap(houses::find)
                .filter(found -> found.walkedBy(actor))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        List<Incident> running = incidents.now().all().stream()
                .filter(each -> each.open() && each.covers(house.path()))
                .toList();
        Map<ResidentId, Houses.Person> people = looks.scan(actor, house, running);
        return new HouseScan(
                house.id(),
                house.name(),
                house.unit(),
                house.unitName(),
                house.walkNo(),
                running.stream()
                        .flatMap(incident -> check(incident, house, people).stream())
                        .toList());
    }

    private Optional<HouseScan.Check> check(Incident incident, House house, Map<ResidentId, Houses.Person> people) {
        return pictures.now(incident)
                .household(house.id())
                .map(asked ->
                        new HouseScan.Check(incident.id(), incident.drill(), RoundState.of(asked.state(), people)));
    }

    private RoundLine line(
            House house, Asked asked, Map<ResidentId, Houses.Person> people, Set<HouseholdId> needingSupport) {
        boolean support = needingSupport.contains(house.id());
        return new RoundLine(
                house.id(),
                house.name(),
                house.unit(),
                house.unitName(),
                house.walkNo(),
                codes.code(house.id()),
                support,
                RoundPriority.of(asked.state(), support),
                RoundState.of(asked.state(), people));
    }
}
