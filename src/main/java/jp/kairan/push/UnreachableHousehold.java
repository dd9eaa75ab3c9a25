package jp.kairan.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import jp.kairan.notices.WalkCursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household that no phone reaches with a notice.
 *
 * @param household its id
 * @param unit the group it belongs to
 * @param unitName name of the group
 * @param name name of the household
 * @param address where it is, absent for a protected household
 * @param channel how it wants its circulars: APP, PAPER or BOTH
 * @param walkNo its place in the walking order, absent where not yet known
 * @param reason why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A household that no phone reaches with the notice")
record UnreachableHousehold(
        HouseholdId household,
        UnitId unit,
        @Schema(examples = "3班") String unitName,
        @Schema(examples = "金沢 太郎") String name,

        @Schema(examples = "金沢市米泉町1丁目1-1", description = "Absent for a protected household")
        String address,

        @Schema(examples = "PAPER") String channel,
        @Schema(examples = "4") Integer walkNo,
        @Schema(examples = "NO_LOGIN") Reach.Reason reason) {

    /** A row with its place in the list, from which the next page goes on. */
    record Placed(UnitPath path, UnreachableHousehold household) {
        String key() {
            return WalkCursor.of(path, household.walkNo(), household.household())
                    .key();
        }

        static Placed of(Row row) throws SQLException {
            return new Placed(
                    new UnitPath(row.text("path")),
                    new UnreachableHousehold(
                            new HouseholdId(row.uuid("id")),
                            new UnitId(row.uuid("unit_id")),
                            row.text("unit_name"),
                            row.text("name"),
                            row.text("address"),
                            row.text("channel"),
                            row.integerOrNull("walk_no"),
                            row.constant("reach", Reach.Reason.class)));
        }
    }
}
