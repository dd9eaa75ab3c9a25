package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.audit.Audit;

/** The door to taking requests on and giving them back. */
@Singleton
class HelpSteps {
    private final Scenes scenes;
    private final HelpCaseRows rows;
    private final HelpLines lines;
    private final HelpNews news;
    private final Audit audit;

    HelpSteps(Scenes scenes, HelpCaseRows rows, HelpLines lines, HelpNews news, Audit audit) {
        this.scenes = scenes;
        this.rows = rows;
        this.lines = lines;
        this.news = news;
        this.audit = audit;
    }

    /** Takes a household on; again begins the time anew. 409 where somebody else has it or nothing stands open. */
    @Transactional
    HelpLine claim(Actor actor, IncidentId id, HouseholdId household) {
        Scene scene = open(actor, id, household);
        if (scene.fresh()) {
            news.own(scene, OwnNews.RECEIVED);
        }
        return take(scene, scene.mine() ? scene.standing().stage() : HelpStage.CLAIMED, "CLAIMED", "HelpClaimed");
    }

    /** Says that one is going there. 409 without the claim. */
    @Transactional
    HelpLine onTheWay(Actor actor, IncidentId id, HouseholdId household) {
        Scene scene = open(actor, id, household);
        requireMine(scene);
        if (scene.standing().stage() != HelpStage.ON_THE_WAY) {
            news.own(scene, OwnNews.ON_THE_WAY);
        }
        return take(scene, HelpStage.ON_THE_WAY, "ON_THE_WAY", "HelpOnTheWay");
    }

    /** Gives it back. 409 without the claim. */
    @Transactional
    HelpLine release(Actor actor, IncidentId id, HouseholdId household) {
        Scene scene = open(actor, id, household);
        requireMine(scene);
        HelpCase after = scene.held().released(scene.needs().open(), scene.now());
        rows.write(scene, after, "RELEASED", scene.needs().open(), null);
        note(scene, "HelpReleased");
        if (scene.standing().stage() == HelpStage.ON_THE_WAY) {
            news.own(scene, OwnNews.RECEIVED); // nobody must wait for who does not come
        }
        return scenes.line(scene, after);
    }

    /** Gives it to the city, and tells the city. 409 where somebody else has it or nothing stands open. */
    @Transactional
    HelpLine handOver(Actor actor, IncidentId id, HouseholdId household, String word) {
        Scene scene = open(actor, id, household);
        HelpCase after = scene.held().handed(scene.needs().open(), scene.now());
        rows.write(scene, after, "HANDED_OVER", scene.needs().open(), word);
        note(scene, "HelpHandedOver");
        if (!scene.standing().handedOver()) {
            news.handedOver(scene);
            news.own(scene, OwnNews.HANDED_OVER);
        }
        return scenes.line(scene, after);
    }

    private Scene open(Actor actor, IncidentId id, HouseholdId household) {
        Scene scene = scenes.enter(actor, id, household);
        if (scene.standing().stage() == HelpStage.DONE) {
            throw HelpProblem.NOT_OPEN.problem();
        }
        requireFree(scene, lines);
        return scene;
    }

    private HelpLine take(Scene scene, HelpStage to, String kind, String act) {
        HelpCase after = scene.held()
                .taken(
                        to,
                        Rescuer.of(scene.actor(), scene.house().path()),
                        scene.needs().open(),
                        scene.standing().handedOver(),
                        scene.now());
        rows.write(scene, after, kind, scene.needs().open(), null);
        note(scene, act);
        return scenes.line(scene, after);
    }

    private void note(Scene scene, String act) {
        audit.note(
                scene.actor(),
                act,
                "HOUSEHOLD",
                scene.house().id(),
                scene.house().unit(),
                scene.note());
    }

    private static void requireMine(Scene scene) {
        if (!scene.mine()) {
            throw HelpProblem.NOT_CLAIMED.problem();
        }
    }

    /** Refuses where somebody else has the claim, and says by which office. */
    static void requireFree(Scene scene, HelpLines lines) {
        if (scene.taken()) {
            HelpOffice office = lines.office(scene.held());
            throw HelpProblem.ALREADY_CLAIMED.problem("with " + office.role() + " of " + office.unitName());
        }
    }
}
