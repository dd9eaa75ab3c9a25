package jp.kairan.broadcasts.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who keeps a shelter, and for how long. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ShelterKeeper", description = "Somebody who keeps a shelter; both days are included")
record Keeper(
        KeeperId id,
        ShelterId shelter,
        AccountId account,

        @Schema(examples = "北陸 花子", description = "Absent where unknown or protected")
        String name,

        Rank rank,

        @Schema(examples = "1", description = "The order in which the people of a rank are shown")
        int order,

        @Schema(examples = "2027-04-01") LocalDate from,
        @Schema(examples = "2029-03-31") LocalDate to) {

    static Keeper of(Row row) throws SQLException {
        return new Keeper(
                new KeeperId(row.uuid("id")),
                new ShelterId(row.uuid("shelter_id")),
                new AccountId(row.uuid("account_id")),
                null,
                row.constant("rank", Rank.class),
                row.integer("place"),
                row.date("from_on"),
                row.date("to_on"));
    }

    Keeper named(String found) {
        return new Keeper(id, shelter, account, found, rank, order, from, to);
    }
}
