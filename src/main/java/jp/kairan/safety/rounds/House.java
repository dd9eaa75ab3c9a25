package jp.kairan.safety.rounds;

import java.sql.SQLException;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;

/**
 * A house on the way.
 *
 * @param unit the 班 it hangs on
 * @param unitName the name of the 班
 * @param walkNo its place in the walking order, null where it has none
 * @param guarded protected from whoever may not read protected households
 */
record House(
        HouseholdId id, UnitId unit, UnitPath path, String unitName, String name, Integer walkNo, boolean guarded) {
    /** The columns that {@link #of} reads, for a query that calls the tables h and u. */
    static final String COLUMNS =
            "h.id, h.unit_id, u.path, u.name as unit_name, h.name, h.walk_no, h.protected as guarded";

    static House of(Row row) throws SQLException {
        return new House(
                new HouseholdId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                new UnitPath(row.text("path")),
                row.text("unit_name"),
                row.text("name"),
                row.integerOrNull("walk_no"),
                row.flag("guarded"));
    }

    /** Whether it is one of those at which the actor knocks. */
    boolean walkedBy(Actor actor) {
        return actor.may(Action.SAFETY_ROUND, path) && shownTo(actor);
    }

    /** Refuses with 400 what nobody walks in one go: a federation, the city. */
    static void requireWalkable(Unit unit) {
        if (unit.kind() != UnitKind.GROUP && unit.kind() != UnitKind.ASSOCIATION) {
            throw KernelProblem.invalid("unit", "町会または班を選んでください / must be an association or a group");
        }
    }

    /** Whether it is protected from the actor. */
    boolean shownTo(Actor actor) {
        return !guarded || actor.may(Action.PROTECTED_READ, path);
    }
}
