package jp.kairan.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Held;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitPath;

/**
 * Whose entries somebody may know of under one unit.
 *
 * @param path the unit
 * @param everyone whatever the consent
 * @param as as whom they are consented to
 * @param presumed whether silence is consent
 * @param guarded with people of protected households
 */
record Reach(UnitPath path, boolean everyone, Set<Recipient> as, boolean presumed, boolean guarded) {

    /** Of the city, which made the entries. */
    static Reach keeping(Actor actor, UnitPath path) {
        return new Reach(path, true, Set.of(), false, actor.may(Action.PROTECTED_READ, path));
    }

    /** Before any disaster: by the offices held for the unit. */
    static Reach consented(Actor actor, UnitPath path, ConsentRegime regime) {
        Set<Recipient> as = EnumSet.noneOf(Recipient.class);
        offices(actor, path).stream()
                .map(Held::role)
                .map(Recipient::of)
                .flatMap(Optional::stream)
                .forEach(as::add);
        return new Reach(
                path,
                actor.may(Action.REGISTER_MANAGE, path),
                as,
                regime == ConsentRegime.PRESUMED && !as.isEmpty(),
                actor.may(Action.PROTECTED_READ, path));
    }

    /** While an opening is in force. */
    static Reach opened(Actor actor, UnitPath path) {
        return keeping(actor, path);
    }

    /** The offices by which somebody reads the register of a unit. */
    static List<Held> offices(Actor actor, UnitPath path) {
        return actor.offices().stream()
                .filter(held -> held.path().covers(path) && reads(held))
                .toList();
    }

    static boolean reads(Held held) {
        return Policy.permits(held.role(), held.kind(), Action.REGISTER_READ);
    }
}
