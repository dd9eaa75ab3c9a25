package jp.kairan.safety.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody is asked, for those whose it is and for their officers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SafetyContact", description = "Where somebody without the app is asked whether they are safe")
record SafetyContact(
        SafetyContactId id,
        HouseholdId household,

        @Schema(description = "Absent for the whole household")
        ResidentId resident,

        ContactKind kind,
        @Schema(examples = "+819000000000") String address,

        @Schema(description = "In which it is asked; absent where accounts decide")
        Language language,

        @Schema(description = "Entered by an officer, because the person wants it")
        boolean consent,

        @Schema(
                description =
                        "Whether a code sent there came back; without it and without consent nothing else is sent")
        boolean confirmed,

        @Schema(
                description =
                        "Whether the person themself confirmed it: only then a link answers as they themselves, and nobody else may replace it")
        boolean own) {
    static final String COLUMNS = """
            c.id, c.household_id, c.resident_id, c.kind, c.address, c.language, c.consent, c.confirmed_at is not null as confirmed,
            exists (select 1 from resident o where o.id = c.resident_id and o.account_id = c.confirmed_by) as own""";

    static SafetyContact of(Row row) throws SQLException {
        return new SafetyContact(
                new SafetyContactId(row.uuid("id")),
                new HouseholdId(row.uuid("household_id")),
                ResidentId.orNull(row.uuid("resident_id")),
                row.constant("kind", ContactKind.class),
                row.text("address"),
                row.text("language") == null
                        ? null
                        : Language.of(row.text("language")).orElse(null),
                row.flag("consent"),
                row.flag("confirmed"),
                row.flag("own"));
    }

    @Override
    public String toString() {
        return "SafetyContact[" + id + "]";
    }
}
