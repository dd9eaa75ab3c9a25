package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.safety.Sights;

/** Lets helpers to a household, where they may help. */
@Singleton
class Scenes {
    private final Sights sights;
    private final Houses houses;
    private final HelpCaseRows rows;
    private final HelpNeeds needs;
    private final HelpLines lines;
    private final HelpConfig config;
    private final Clock clock;

    Scenes(
            Sights sights,
            Houses houses,
            HelpCaseRows rows,
            HelpNeeds needs,
            HelpLines lines,
            HelpConfig config,
            Clock clock) {
        this.sights = sights;
        this.houses = houses;
        this.rows = rows;
        this.needs = needs;
        this.lines = lines;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes the case of a household for this transaction. 404 where the actor may not help there, where the household is
     * not asked, and where it is protected from the actor; 409 where the check is long over and nobody waits for help there.
     */
    @Transactional(TxType.MANDATORY)
    Scene enter(Actor actor, IncidentId id, HouseholdId household) {
        House house = houses.find(household).orElseThrow(KernelProblem.NOT_FOUND::problem);
        Incident incident =
                sights.require(actor, id, Action.SAFETY_HELP, house.unit()).incident();
        if (!incident.covers(house.path())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        if (house.guarded()) {
            actor.requireOrHide(Action.PROTECTED_READ, house.path());
        }
        Instant now = Instant.now(clock);
        Scene scene = scene(actor, incident, house, rows.hold(incident, household, now), now);
        Aftermath.require(incident, scene.needs(), now);
        return scene;
    }

    /** The household as the service itself finds it. */
    @Transactional(TxType.MANDATORY)
    Scene enter(Incident incident, House house) {
        Instant now = Instant.now(clock);
        return scene(Actor.SYSTEM, incident, house, rows.hold(incident, house.id(), now), now);
    }

    /** What the actor sees of it after a step. */
    @Transactional(TxType.MANDATORY)
    HelpLine line(Scene before, HelpCase after) {
        Scene scene = scene(before.actor(), before.incident(), before.house(), after, before.now());
        Found found = new Found(scene.house().id(), scene.needs().state(), after, scene.standing());
        return lines.of(scene.actor(), scene.incident(), List.of(found)).get(0);
    }

    private Scene scene(Actor actor, Incident incident, House house, HelpCase held, Instant now) {
        Needs found = needs.afresh(incident, house.id());
        HelpStanding standing = held.standing(found.open(), now, config.claimLapse());
        return new Scene(actor, incident, house, held, found, standing, now);
    }
}
