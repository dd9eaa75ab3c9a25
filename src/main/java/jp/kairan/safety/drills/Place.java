package jp.kairan.safety.drills;

import java.sql.SQLException;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;

/** A unit of which a score is kept. */
record Place(UnitId id, UnitKind kind, UnitPath path) {
    static Place of(Row row) throws SQLException {
        return new Place(
                new UnitId(row.uuid("id")), row.constant("kind", UnitKind.class), new UnitPath(row.text("path")));
    }
}
