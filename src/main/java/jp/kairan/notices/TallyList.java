package jp.kairan.notices;

import java.sql.SQLException;
import java.util.List;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * In how many houses of one unit each of several notices was read, counted against the directory of today.
 *
 * @param unit where it was counted
 * @param items those of the notices that touch the unit, newest first
 */
@Schema(description = "In how many houses of a unit each of several notices was read")
record TallyList(UnitId unit, List<Line> items) {

    /** One notice. */
    @Schema(name = "TallyLine", description = "In how many houses a notice was read")
    record Line(NoticeId notice, Tally.Households households) {
        static Line of(Row row) throws SQLException {
            return new Line(new NoticeId(row.uuid("notice")), Tally.Households.of(row));
        }
    }
}
