package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.audit.Audit;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;

/** The door to urgent requests that nobody has claimed for too long. */
@Singleton
class UrgentHelp {
    private final Incidents incidents;
    private final Requests requests;
    private final Houses houses;
    private final HelpNeeds needs;
    private final HelpCaseRows rows;
    private final Scenes scenes;
    private final Circles circles;
    private final HelpNews news;
    private final HelpConfig config;
    private final Audit audit;
    private final Clock clock;

    UrgentHelp(
            Incidents incidents,
            Requests requests,
            Houses houses,
            HelpNeeds needs,
            HelpCaseRows rows,
            Scenes scenes,
            Circles circles,
            HelpNews news,
            HelpConfig config,
            Audit audit,
            Clock clock) {
        this.incidents = incidents;
        this.requests = requests;
        this.houses = houses;
        this.needs = needs;
        this.rows = rows;
        this.scenes = scenes;
        this.circles = circles;
        this.news = news;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** A household of a check. */
    record Due(Incident incident, HouseholdId household) {}

    /** Those of which officers should be told by now; of a drill that has ended nobody is told anything. */
    @Transactional
    List<Due> due() {
        Instant now = Instant.now(clock);
        return incidents.now().all().stream()
                .filter(incident -> incident.open() || !incident.drill())
                .flatMap(incident -> due(incident, now).stream())
                .toList();
    }

    private List<Due> due(Incident incident, Instant now) {
        Instant by = now.minus(config.urgentPatience());
        List<HouseholdId> asking = requests.urgent(incident, by, now, config.claimLapse());
        if (asking.isEmpty()) {
            return List.of();
        }
        Map<HouseholdId, House> places = houses.of(asking);
        Map<HouseholdId, Needs> needed = needs.afresh(incident, asking);
        Map<HouseholdId, HelpCase> cases =
                rows.of(incident, asking).stream().collect(Collectors.toMap(HelpCase::household, Function.identity()));
        return asking.stream()
                .filter(each -> incident.covers(places.get(each).path()))
                .filter(each -> next(cases.get(each), needed.get(each), now).isPresent())
                .map(each -> new Due(incident, each))
                .toList();
    }

    /** Tells officers of one, where that is still so; once, however many replicas do it at the same time. */
    @Transactional
    void tell(Due due) {
        House house = houses.find(due.household()).orElseThrow();
        Scene scene = scenes.enter(due.incident(), house);
        next(scene.held(), scene.needs(), scene.now()).ifPresent(told -> tell(scene, told));
    }

    private void tell(Scene scene, Told told) {
        House house = scene.house();
        Hearers hearers = circles.from(told.to(), house);
        HelpCase after = scene.held().after(new Told(told.no(), hearers.circle(), told.at()));
        rows.write(scene, after, "TOLD", scene.needs().open(), null);
        audit.note(
                Actor.SYSTEM,
                "UrgentHelpTold",
                "HOUSEHOLD",
                house.id(),
                house.unit(),
                Map.of("check", scene.incident().id(), "request", told.no(), "to", hearers.circle()));
        if (told.to() == HelpCircle.NEAR) {
            news.unclaimed(scene, hearers);
        } else {
            news.stillUnclaimed(scene, hearers);
        }
    }

    private Optional<Told> next(HelpCase held, Needs of, Instant now) {
        Duration patience = config.urgentPatience();
        return held == null
                ? of.urgentBy(now.minus(patience)).map(no -> new Told(no, HelpCircle.NEAR, now))
                : held.next(of, now, config.claimLapse(), patience);
    }
}
