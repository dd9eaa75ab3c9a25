package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A term of membership in an organisation.
 *
 * @param id its id
 * @param organisation the organisation
 * @param organisationName its name
 * @param account the member
 * @param name name of the member; absent where unknown or protected
 * @param from first day
 * @param to last day, absent while open
 * @param standing where it stands today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A term of membership, both days included")
record Membership(
        MembershipId id,
        UnitId organisation,
        @Schema(examples = "米泉公民館") String organisationName,
        AccountId account,
        @Schema(examples = "北陸 花子") String name,
        @Schema(examples = "2027-04-01") LocalDate from,
        @Schema(examples = "2029-03-31") LocalDate to,
        Standing standing) {

    static Membership of(Row row) throws SQLException {
        return new Membership(
                new MembershipId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                row.text("unit_name"),
                new AccountId(row.uuid("account_id")),
                row.text("member_name"),
                row.date("from_on"),
                row.date("to_on"),
                row.constant("standing", Standing.class));
    }
}
