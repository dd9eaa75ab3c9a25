package jp.kairan.events;

import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;

/**
 * What an officer does with a unit's events. An office manages the published events of everything below its unit; drafts,
 * and the names of those who answered, stay on the desk of the unit that organises.
 */
final class Desk {
    private Desk() {}

    /** Whether the actor may change an event of this unit in this state. */
    static boolean manages(Actor actor, UnitId unit, UnitPath path, EventState state) {
        return actor.may(Action.EVENT_MANAGE, path) && (state != EventState.DRAFT || owns(actor, unit));
    }

    /** Whether this is the actor's own desk: an office at this very unit, not at one above. */
    static boolean owns(Actor actor, UnitId unit) {
        return actor.kind() == Actor.Kind.SYSTEM
                || actor.offices().stream()
                        .anyMatch(office -> office.unit().equals(unit)
                                && Policy.permits(office.role(), office.kind(), Action.EVENT_MANAGE));
    }
}
