package jp.kairan.directory;

import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.ListId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A named audience that a unit owns, such as 夏祭り実行委員.
 *
 * @param id its id
 * @param unit the unit that owns it
 * @param name its name, once a unit
 * @param households how many households are on it
 * @param accounts how many single people are on it
 * @param createdAt when it was made
 */
@Schema(description = "A named audience of households and single people")
record NamedList(
        ListId id,
        UnitId unit,
        @Schema(examples = "夏祭り実行委員") String name,
        @Schema(examples = "12") long households,
        @Schema(examples = "3") long accounts,
        Instant createdAt) {

    static NamedList of(Row row) throws SQLException {
        return new NamedList(
                new ListId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                row.text("name"),
                row.number("households"),
                row.number("accounts"),
                row.instant("created_at"));
    }
}
