package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        this.news = news;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** A household of a check. */
    record Due(Incident incident, HouseholdId household) {}

    /** Those of which officers should be told by now. */
    @Transactional
    List<Due> due() {
        Instant now = Instant.now(clock);
        return incidents.now().all().stream()
                .filter(Incident::open)
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
        Map<HouseholdId, HelpCase> cases = rows.of(incident, asking).stream()
                .collect(Collectors.toMap(HelpCase::household, Function.identity()));
        return asking.stream()
                .filter(each -> incident.covers(places.get(each).path()))
                .filter(each -> unclaimed(cases.get(each), needed.get(each).open(), now))
                .filter(each -> needed.get(each).urgentBy(by).isPresent())
                .map(each -> new Due(incident, each))
                .toList();
    }

    /** Tells officers of one, where that is still so; once, however many replicas do it at the same time. */
    @Transactional
    void tell(Due due) {
        House house = houses.find(due.household()).orElseThrow();
        Scene scene = scenes.enter(due.incident(), house);
        if (!unclaimed(scene.held(), scene.needs().open(), scene.now())) {
            return;
        }
        scene.needs().urgentBy(scene.now().minus(config.urgentPatience())).ifPresent(no -> {
            rows.write(scene, scene.held().told(no), "TOLD", scene.needs().open(), null);
            audit.note(
                    Actor.SYSTEM,
                    "UrgentHelpTold",
                    "HOUSEHOLD",
                    house.id(),
                    house.unit(),
                    Map.of("check", due.incident().id(), "request", no));
            news.unclaimed(scene);
        });
    }

    /** Whether nobody has it, and nobody was told while what they were told of stands open. */
    private boolean unclaimed(HelpCase held, List<Long> open, Instant now) {
        return held == null
                || held.standing(open, now, config.claimLapse()).stage() == HelpStage.OPEN
                        && (held.told() == null || !open.contains(held.told()));
    }
}
