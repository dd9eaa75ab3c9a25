package jp.kairan.safety.help;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import jp.kairan.access.Actor;
import jp.kairan.evidence.Incident;

/**
 * A household as a command finds it: nobody else changes its case until the end of the transaction.
 *
 * @param standing by what the ledger says at this very moment
 */
record Scene(
        Actor actor, Incident incident, House house, HelpCase held, Needs needs, HelpStanding standing, Instant now) {

    /** Whether the actor has the claim. */
    boolean mine() {
        return standing.stage().claimed()
                && actor.account().filter(held.helper().account()::equals).isPresent();
    }

    /** Whether somebody else has the claim. */
    boolean taken() {
        return standing.stage().claimed() && !mine();
    }

    /** Whether nobody has ever taken a step in view of anything that stands open. */
    boolean fresh() {
        return Collections.disjoint(held.seen(), needs.open());
    }

    /** What is noted of each step: ids and nothing else. */
    Map<String, Object> note() {
        return Map.of("check", incident.id(), "requests", needs.open());
    }
}
