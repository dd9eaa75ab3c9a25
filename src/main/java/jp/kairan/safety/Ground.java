package jp.kairan.safety;

import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.directory.Unit;

/**
 * Where it is asked.
 *
 * @param unit in whose name
 * @param area everyone under these; none lies under another
 */
record Ground(Unit unit, List<Unit> area) {
    List<UnitId> ids() {
        return area.stream().map(Unit::id).toList();
    }
}
