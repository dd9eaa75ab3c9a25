package jp.kairan.snow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that was said of a stretch.
 *
 * @param arrival its place among all sayings
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SnowSaying", description = "One thing that was said of a stretch")
record SnowSaying(
        @JsonIgnore long arrival,
        ClearingState state,
        @Schema(examples = "2027-01-15") LocalDate plannedFor,
        @Schema(examples = "小型除雪機で作業します。") String note,
        Instant asOf,
        Instant saidAt,
        AccountId saidBy) {

    static SnowSaying of(Row row) throws SQLException {
        return new SnowSaying(
                row.number("arrival"),
                row.constant("state", ClearingState.class),
                row.date("planned_for"),
                row.text("note"),
                row.instant("as_of"),
                row.instant("said_at"),
                new AccountId(row.uuid("said_by")));
    }
}
