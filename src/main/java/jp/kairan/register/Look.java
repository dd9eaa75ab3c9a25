package jp.kairan.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import jp.kairan.access.ResidentId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A look at a person's entry, as the person sees it: by which office and what for.
 *
 * @param unit where the office is held
 * @param reason for looks before any disaster
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SupportLook", description = "Who looked at an entry, by which office and what for")
record Look(
        @Schema(examples = "0197c1a2-0000-7000-8000-000000000093")
        UUID id,

        ResidentId resident,
        Role role,
        UnitId unit,
        @Schema(examples = "米泉町町会") String unitName,
        Purpose purpose,
        Why reason,
        @Schema(examples = "2027-01-16T16:20:00+09:00") OffsetDateTime at) {

    /** What somebody looked for. */
    @Schema(
            name = "SupportLookPurpose",
            description =
                    "KEEP by the city, which keeps the register; PREPARE before any disaster, with consent; RESCUE and "
                            + "CONFIRM_SAFETY during one")
    enum Purpose {
        KEEP,
        PREPARE,
        RESCUE,
        CONFIRM_SAFETY
    }

    /** What is prepared; a choice and not a text, because what is written down must name nobody. */
    @Schema(
            name = "SupportLookReason",
            description =
                    "REVIEW to go through the list, VISIT before a visit, PLAN to plan an evacuation, DRILL for a drill")
    enum Why {
        REVIEW,
        VISIT,
        PLAN,
        DRILL
    }

    static Look of(Row row, ZoneId zone) throws SQLException {
        return new Look(
                row.uuid("id"),
                new ResidentId(row.uuid("resident_id")),
                row.constant("role", Role.class),
                new UnitId(row.uuid("unit_id")),
                row.text("unit_name"),
                row.constant("purpose", Purpose.class),
                row.constant("reason", Why.class),
                row.instant("at").atZone(zone).toOffsetDateTime());
    }
}
