package jp.kairan.circulars;

import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Policy;
import jp.kairan.directory.Unit;
import jp.kairan.kernel.KernelProblem;

/**
 * What an officer sees of a unit's circulars. An office acts on everything below its unit, with one exception: what is
 * not published yet stays on the desk of the unit that writes it. The head of a federation, or the city, does not look
 * over an association's shoulder; they see its circular when its readers do. Whoever wrote a draft sees it, too.
 */
final class Desk {
    private Desk() {}

    /** Whether the actor handles circulars of this unit that are in this state. */
    static boolean sees(Actor actor, Unit unit, CircularState state, AccountId writer) {
        return actor.may(Action.CIRCULAR_MANAGE, unit.path())
                && (state.seenByReaders()
                        || owns(actor, unit)
                        || actor.account().equals(java.util.Optional.of(writer)));
    }

    /** Refuses with 404 what the actor does not see. */
    static void require(Actor actor, Unit unit, Circular circular) {
        if (!sees(actor, unit, circular.state(), circular.createdBy())) {
            throw KernelProblem.NOT_FOUND.problem();
        }
    }

    /** Whether this is the actor's own desk: an office at this very unit, not at one above. */
    static boolean owns(Actor actor, Unit unit) {
        return actor.kind() == Actor.Kind.SYSTEM
                || actor.offices().stream()
                        .anyMatch(office -> office.unit().equals(unit.id())
                                && Policy.permits(office.role(), office.kind(), Action.CIRCULAR_MANAGE));
    }
}
