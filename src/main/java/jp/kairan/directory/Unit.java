package jp.kairan.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
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
 * @param organisationKind what sort of body, for an organisation
 * @param enrolment how its residents get onto their phones
 * @param quietFrom first minute of its quiet hours, where it has set any
 * @param quietTo first minute after its quiet hours
 * @param closedOn the day it was closed, absent while it lives
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
        @Schema(examples = "F012") String code,
        OrganisationKind organisationKind,
        EnrolmentMode enrolment,
        @Schema(examples = "21:00:00") LocalTime quietFrom,
        @Schema(examples = "07:00:00") LocalTime quietTo,
        @Schema(examples = "2027-03-31") LocalDate closedOn) {

    /** The columns that {@link #of} reads, for a query that calls the table u. */
    static final String COLUMNS = "u.id, u.kind, u.parent_id, u.path, u.name, u.name_kana, u.code, "
            + "u.organisation_kind, u.enrolment, u.quiet_from, u.quiet_to, u.closed_on";

    /** Whether it still lives. */
    public boolean open() {
        return closedOn == null;
    }

    static Unit of(Row row) throws SQLException {
        return new Unit(
                new UnitId(row.uuid("id")),
                row.constant("kind", UnitKind.class),
                UnitId.orNull(row.uuid("parent_id")),
                new UnitPath(row.text("path")),
                row.text("name"),
                row.text("name_kana"),
                row.text("code"),
                row.constant("organisation_kind", OrganisationKind.class),
                row.constant("enrolment", EnrolmentMode.class),
                row.time("quiet_from"),
                row.time("quiet_to"),
                row.date("closed_on"));
    }
}
