package jp.kairan.watch;

import java.sql.SQLException;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;

/**
 * A household as far as it matters to those who watch over it.
 *
 * @param unit the group or federation it hangs on
 * @param guarded whether it is protected: then nobody but those who live there and the city is told of it
 * @param gone whether it has moved out
 */
record House(HouseholdId id, String name, UnitId unit, UnitPath path, boolean guarded, boolean gone) {
    static House of(Row row) throws SQLException {
        return new House(
                new HouseholdId(row.uuid("id")),
                row.text("name"),
                new UnitId(row.uuid("unit_id")),
                new UnitPath(row.text("path")),
                row.flag("protected"),
                row.flag("gone"));
    }
}
