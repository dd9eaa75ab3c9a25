package jp.kairan.bookings;

import java.sql.SQLException;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A facility as a line of a list. */
@Schema(description = "Something that is lent, as a line of a list")
record FacilityLine(
        FacilityId id,
        UnitId unit,
        @Schema(examples = "米泉町第一町会") String unitName,
        FacilityKind kind,
        @Schema(examples = "テント") String name,
        @Schema(examples = "公民館 倉庫") String place,
        @Schema(examples = "5") int quantity,
        boolean approvalNeeded,
        FacilityState state) {

    static FacilityLine of(Row row) throws SQLException {
        return new FacilityLine(
                new FacilityId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                row.text("unit_name"),
                row.constant("kind", FacilityKind.class),
                row.text("name"),
                row.text("place"),
                row.integer("quantity"),
                row.flag("approval_needed"),
                row.constant("state", FacilityState.class));
    }
}
