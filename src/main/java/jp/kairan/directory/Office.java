package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A term of office.
 *
 * @param id its id
 * @param unit where it is held
 * @param role which office
 * @param account who holds it
 * @param name name of the holder; absent where unknown or protected
 * @param from first day
 * @param to last day, absent while open
 * @param standing where it stands today
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A term of office; it begins and ends by its dates alone, both days included")
record Office(
        OfficeId id,
        UnitId unit,
        Role role,
        AccountId account,
        @Schema(examples = "北陸 花子") String name,
        @Schema(examples = "2027-04-01") LocalDate from,
        @Schema(examples = "2029-03-31") LocalDate to,
        Standing standing) {

    static Office of(Row row) throws SQLException {
        return new Office(
                new OfficeId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                row.constant("role", Role.class),
                new AccountId(row.uuid("account_id")),
                row.text("holder"),
                row.date("from_on"),
                row.date("to_on"),
                row.constant("standing", Standing.class));
    }
}
