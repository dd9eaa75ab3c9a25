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
import jp.kairan.directory.Units;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Status;
import jp.kairan.safety.board.Asked;
import jp.kairan.safety.board.Pictures;

/** The door to urgent requests that nobody has claimed for too long. */
@Singleton
class UrgentHelp {
    private final Incidents incidents;
    private final Pictures pictures;
    private final Units units;
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
            Pictures pictures,
            Units units,
            Houses houses,
            HelpNeeds needs,
            HelpCaseRows rows,
            Scenes scenes,
            HelpNews news,
            HelpConfig config,
            Audit audit,
            Clock clock) {
        this.incidents = incidents;
        this.pictures = pictures;
        this.units = units;
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

    /** Those of which officers should be told, as far as the pictures know; runs in no transaction, because it reads those. */
    List<Due> due() {
        return incidents.now().all().stream()
                .filter(Incident::open)
                .flatMap(incident -> due(incident).stream())
                .toList();
    }

    private List<Due> due(Incident incident) {
        Instant now = Instant.now(clock);
        List<Asked> urgent = pictures.now(incident).requests(units.root().path()).stream()
                .filter(asked -> asked.state().status() == Status.URGENT)
                .toList();
        Map<HouseholdId, HelpCase> cases = rows
                .of(incident, urgent.stream().map(Asked::household).toList())
                .stream()
                .collect(Collectors.toMap(HelpCase::household, Function.identity()));
        List<Asked> unclaimed = urgent.stream()
                .filter(asked ->
                        unclaimed(cases.get(asked.household()), asked.state().requests(), now))
                .toList();
        Map<HouseholdId, List<Entry>> said =
                needs.said(incident, unclaimed.stream().map(Asked::household).toList());
        return unclaimed.stream()
                .filter(asked -> new Needs(asked.state(), said.getOrDefault(asked.household(), List.of()))
                        .urgentBy(now.minus(config.urgentPatience()))
                        .isPresent())
                .map(asked -> new Due(incident, asked.household()))
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
