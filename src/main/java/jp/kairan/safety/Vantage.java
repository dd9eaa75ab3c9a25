package jp.kairan.safety;

import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;

/** Tells whether somebody looks at a unit from where names are seen, or from above, where small numbers are withheld. */
public final class Vantage {
    private Vantage() {}

    /** Whether they look from above: everybody does but who may see the names there because of an office there. */
    public static boolean above(Actor actor, UnitPath unit) {
        return actor.offices().stream()
                .filter(held -> held.kind() == UnitKind.ASSOCIATION || held.kind() == UnitKind.GROUP)
                .filter(held -> held.path().covers(unit))
                .noneMatch(held -> Policy.permits(held.role(), held.kind(), Action.SAFETY_NAMES));
    }
}
