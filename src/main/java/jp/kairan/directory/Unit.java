package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit of the city's tree.
 *
 * @param id its id
 * @param kind what sort of unit
 * @param parent the unit above, absent for the city
 * @param path where it stands; never changes
 * @param name its name in Japanese
 * @param nameKana the reading of the name in katakana, where known
 * @param code its code in the city's registers, where it has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A unit of the city's tree")
public record Unit(
        UnitId id,
        UnitKind kind,
        UnitId parent,
        UnitPath path,
        @Schema(examples = "米泉校下町会連合会") String name,
        @Schema(examples = "ヨネイズミコウカチョウカイレンゴウカイ") String nameKana,
        @Schema(examples = "F012") String code) {

    /** The columns that {@link #of} reads, for a query that calls the table u. */
    static final String COLUMNS = "u.id, u.kind, u.parent_id, u.path, u.name, u.name_kana, u.code";

    static Unit of(Row row) throws SQLException {
        return new Unit(
                new UnitId(row.uuid("id")),
                row.constant("kind", UnitKind.class),
                UnitId.orNull(row.uuid("parent_id")),
                new UnitPath(row.text("path")),
                row.text("name"),
                row.text("name_kana"),
                row.text("code"));
    }
}
