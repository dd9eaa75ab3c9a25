package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household or a single person on a list.
 *
 * @param household the household, where it is one
 * @param account the person, where it is one
 * @param name their name; absent for who may not read names, and for who is protected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A household or a single person on a list")
record ListEntry(
        HouseholdId household,
        AccountId account,
        @Schema(examples = "北陸") String name) {

    static ListEntry of(Row row) throws SQLException {
        UUID household = row.uuid("household_id");
        return new ListEntry(
                household == null ? null : new HouseholdId(household),
                AccountId.orNull(row.uuid("account_id")),
                row.text("name"));
    }

    String key() {
        return (household == null ? account : household).toString();
    }
}
