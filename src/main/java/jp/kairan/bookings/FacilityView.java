package jp.kairan.bookings;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A facility in full. */
@Schema(description = "Something that is lent: what it is, when it is open and on which terms it is booked")
record FacilityView(
        FacilityId id,
        UnitId unit,
        @Schema(examples = "米泉町第一町会") String unitName,

        @Schema(description = "Everyone under this unit may book")
        UnitId openTo,

        FacilityKind kind,
        @Schema(examples = "テント") String name,
        @Schema(examples = "2間×3間、白") String description,
        @Schema(examples = "公民館 倉庫") String place,
        @Schema(examples = "乾かしてから返してください") String rules,
        @Schema(examples = "5") int quantity,

        @Schema(description = "Whether the unit answers each request")
        boolean approvalNeeded,

        @Schema(examples = "2880") int longestMinutes,
        @Schema(examples = "90") int daysAhead,
        List<Opening> openings,
        List<LocalDate> closedOn,
        FacilityState state,
        @Schema(examples = "0") int lockVersion,

        @Schema(description = "Whether the caller decides on its bookings")
        boolean deciding) {

    static FacilityView of(Row row, Timetable timetable, boolean deciding) throws SQLException {
        return new FacilityView(
                new FacilityId(row.uuid("id")),
                new UnitId(row.uuid("unit_id")),
                row.text("unit_name"),
                new UnitId(row.uuid("open_to")),
                row.constant("kind", FacilityKind.class),
                row.text("name"),
                row.text("description"),
                row.text("place"),
                row.text("rules"),
                row.integer("quantity"),
                row.flag("approval_needed"),
                row.integer("longest_minutes"),
                row.integer("days_ahead"),
                timetable.openings(),
                timetable.closedOn().stream().sorted().toList(),
                row.constant("state", FacilityState.class),
                row.integer("lock_version"),
                deciding);
    }
}
