package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household: on a group it is a member of the association, on a federation it belongs to none.
 *
 * @param id its id
 * @param unit the group or federation it hangs on
 * @param path where that unit stands
 * @param code its code in the city's registers, where it has one
 * @param name the name at the door
 * @param postalCode postal code; absent where hidden or unknown
 * @param address address; absent where hidden
 * @param phone phone number; absent where hidden or unknown
 * @param member whether it belongs to an association
 * @param channel how it wants its circulars
 * @param guarded whether its address, phone and residents are hidden from all but city administrators and itself
 * @param walkNo its place in the walking order of its group
 * @param movedOut the day it moved out, where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A household; a protected one shows neither address nor phone")
record Household(
        HouseholdId id,
        UnitId unit,
        UnitPath path,
        @Schema(examples = "H0012345") String code,
        @Schema(examples = "北陸") String name,
        @Schema(examples = "921-0000") String postalCode,
        @Schema(examples = "石川県金沢市米泉町0丁目1番地") String address,
        @Schema(examples = "076-000-0000") String phone,
        boolean member,
        Channel channel,
        @JsonProperty("protected") boolean guarded,
        @Schema(examples = "4") Integer walkNo,
        @Schema(examples = "2027-03-31") LocalDate movedOut) {

    /** The columns that {@link #of} reads, for a query that calls the tables h and u. */
    static final String COLUMNS =
            "h.id, h.unit_id, u.path, h.code, h.name, h.postal_code, h.address, h.phone, h.member, "
                    + "h.channel, h.protected, h.walk_no, h.moved_out";

    static Household of(Row row) throws SQLException {
        return new Household(
                new HouseholdId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                new UnitPath(row.text("path")),
                row.text("code"),
                row.text("name"),
                row.text("postal_code"),
                row.text("address"),
                row.text("phone"),
                row.flag("member"),
                row.constant("channel", Channel.class),
                row.flag("protected"),
                row.integerOrNull("walk_no"),
                row.date("moved_out"));
    }

    /** Whether it has left by this day. */
    boolean gone(LocalDate today) {
        return movedOut != null && !movedOut.isAfter(today);
    }

    /** What may be seen of it by those from whom it is protected. */
    Household veiled() {
        return new Household(id, unit, path, code, name, null, null, null, member, channel, guarded, walkNo, movedOut);
    }
}
