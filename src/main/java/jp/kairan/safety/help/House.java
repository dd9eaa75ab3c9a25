package jp.kairan.safety.help;

import java.sql.SQLException;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Policy;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;

/**
 * A household where it stands in the tree.
 *
 * @param name at the door; not for everybody
 * @param unit on which it hangs
 * @param above name of the unit above that, or null
 * @param guarded protected
 */
record House(HouseholdId id, String name, UnitId unit, UnitPath path, String unitName, String above, boolean guarded) {
    static House of(Row row) throws SQLException {
        return new House(
                new HouseholdId(row.uuid("id")),
                row.text("name"),
                new UnitId(row.uuid("unit_id")),
                new UnitPath(row.text("path")),
                row.text("unit_name"),
                row.text("above"),
                row.flag("protected"));
    }

    /** Whether somebody is shown the name without asking for it: an office of the 班 or the 町会 that sees names or helps. */
    boolean namedTo(Actor actor) {
        return actor.offices().stream()
                .filter(held -> held.kind() == UnitKind.GROUP || held.kind() == UnitKind.ASSOCIATION)
                .filter(held -> held.path().covers(path))
                .anyMatch(held -> Policy.permits(held.role(), held.kind(), Action.SAFETY_NAMES)
                        || Policy.permits(held.role(), held.kind(), Action.SAFETY_HELP));
    }
}
