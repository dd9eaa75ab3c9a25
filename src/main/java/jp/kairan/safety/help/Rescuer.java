package jp.kairan.safety.help;

import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.Policy;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.KernelProblem;

/** Who helps, and by which of their offices. */
record Rescuer(AccountId account, UnitId unit, Role role) {

    /** The actor by the office nearest to the household; 404 where none permits it. */
    static Rescuer of(Actor actor, UnitPath path) {
        return actor.offices().stream()
                .filter(held -> held.path().covers(path))
                .filter(held -> Policy.permits(held.role(), held.kind(), Action.SAFETY_HELP))
                .max(java.util.Comparator.comparingInt(
                        (Held held) -> held.path().value().length()))
                .map(held -> new Rescuer(actor.me(), held.unit(), held.role()))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
    }
}
