package jp.kairan.safety.help;

import java.time.Instant;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.evidence.HouseholdState;
import jp.kairan.evidence.Status;

/**
 * A household of the board and who sees to it, before anything is shown of it.
 *
 * @param held null where nobody has taken a step yet
 */
record Found(HouseholdId household, HouseholdState state, HelpCase held, HelpStanding standing) {

    boolean urgent() {
        return standing.stage() != HelpStage.DONE && state.status() == Status.URGENT;
    }

    /**
     * As a line of the board.
     *
     * @param actor who reads, or null where many do
     * @param office of the helper, or null
     */
    HelpLine line(Actor actor, House house, Needs needs, HelpOffice office) {
        boolean told = held != null && !standing.reopened();
        Optional<HelpCase> step = Optional.ofNullable(held);
        Instant handedOverAt = standing.handedOver() ? held.handedOverAt() : null;
        return new HelpLine(
                household,
                step.map(HelpCase::id).orElse(null),
                actor != null && house.namedTo(actor) ? house.name() : null,
                house.unit(),
                house.unitName(),
                house.above(),
                state.status(),
                state.flags(),
                needs.since(),
                needs.open(),
                needs.gravest().map(each -> each.source()).orElse(null),
                standing.stage(),
                standing.reopened(),
                standing.lapsed(),
                told ? office : null,
                actor == null ? null : told && mine(actor),
                step.filter(each -> each.version() > 0).map(HelpCase::steppedAt).orElse(null),
                handedOverAt);
    }

    private boolean mine(Actor actor) {
        return held.helper() != null
                && actor.account().filter(held.helper().account()::equals).isPresent();
    }
}
