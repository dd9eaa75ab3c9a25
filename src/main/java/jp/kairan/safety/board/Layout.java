package jp.kairan.safety.board;

import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Unit;

/**
 * How the board of a unit is laid out.
 *
 * @param parts the units directly below
 * @param associations all associations below, where the unit is none itself
 */
record Layout(List<Unit> parts, List<Association> associations) {
    /** An association below. */
    record Association(UnitId unit, UnitPath path, String name) {}
}
