package jp.kairan.snow;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;

/**
 * A street, or the whole area of a unit, with what was said of the latest moment.
 *
 * @param unit whose it is
 * @param path where that unit stands
 * @param above the unit and all above it
 * @param name of the street; null for the whole area
 * @param state UNKNOWN where nothing was said
 * @param plannedFor the day, for what is planned
 * @param asOf of which moment it was said; null where nothing was said
 */
record Stretch(
        StretchId id,
        UnitId unit,
        UnitPath path,
        List<UUID> above,
        String unitName,
        String name,
        ClearingState state,
        LocalDate plannedFor,
        String note,
        Instant asOf) {

    /** Whether it belongs to the unit or to one below it. */
    boolean under(UnitId other) {
        return above.contains(other.value());
    }

    static Stretch of(Row row) throws SQLException {
        boolean unsaid = row.instant("as_of") == null;
        return new Stretch(
                new StretchId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                new UnitPath(row.text("path")),
                row.array("above", UUID.class),
                row.text("unit_name"),
                row.text("name"),
                unsaid ? ClearingState.UNKNOWN : row.constant("state", ClearingState.class),
                row.date("planned_for"),
                unsaid ? "" : row.text("note"),
                row.instant("as_of"));
    }
}
