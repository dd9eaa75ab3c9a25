package jp.kairan.safety.drills;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A planned drill.
 *
 * @param check the check that it became, absent before it began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyDrill", description = "A planned drill")
record Drill(
        DrillId id,
        @Schema(examples = "PLANNED") DrillState state,
        UnitId unit,
        @JsonIgnore UnitPath path,
        @Schema(examples = "米泉町町会") String unitName,
        List<UnitId> areas,
        @Schema(examples = "秋の安否確認訓練") String title,
        @Schema(examples = "2027-09-05T09:00:00+09:00") Instant at,

        @Schema(examples = "2027-09-08T09:00:00+09:00", description = "When it ends by itself")
        Instant until,

        @Schema(examples = "true") boolean announced,
        IncidentId check) {

    static Drill of(Row row) throws SQLException {
        return new Drill(
                new DrillId(row.uuid("id")),
                row.constant("state", DrillState.class),
                new UnitId(row.uuid("unit_id")),
                new UnitPath(row.text("path")),
                row.text("name"),
                row.array("areas", UUID.class).stream().map(UnitId::new).toList(),
                row.text("title"),
                row.instant("at"),
                row.instant("until"),
                row.flag("announced"),
                IncidentId.orNull(row.uuid("incident_id")));
    }
}
