package jp.kairan.shelters;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that was said of a shelter.
 *
 * @param arrival its place among all sayings
 * @param saidAt when it arrived
 * @param saidBy who said it, or null for the service itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ShelterSaying", description = "One thing that was said of a shelter")
public record Saying(
        @JsonIgnore long arrival,
        ShelterState state,
        Crowding crowding,
        @Schema(examples = "84") Integer people,
        @Schema(examples = "[\"毛布\"]") List<String> needs,
        @Schema(examples = "体育館は満員、教室を開けています。") String note,
        Instant asOf,
        Instant saidAt,
        AccountId saidBy) {
    static Saying of(Row row) throws SQLException {
        return new Saying(
                row.number("arrival"),
                row.constant("state", ShelterState.class),
                row.constant("crowding", Crowding.class),
                row.integerOrNull("people"),
                row.array("needs", String.class),
                row.text("note"),
                row.instant("as_of"),
                row.instant("said_at"),
                row.uuid("said_by") == null ? null : new AccountId(row.uuid("said_by")));
    }
}
