package jp.kairan.safety.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that was made for somebody of a household; never its code. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IssuedSafetyLink", description = "A link that was made for somebody of a household, without its code")
record IssuedLink(
        SafetyLinkId id,
        IncidentId check,

        @Schema(description = "Absent for the whole household")
        ResidentId resident,

        Instant createdAt,
        @Schema(description = "Absent while it works") Instant revokedAt,

        @Schema(
                description = "What became of the messages with it: PENDING, SENT, FAILED, SKIPPED",
                examples = "[\"SENT\"]")
        List<String> messages) {
    static IssuedLink of(Row row) throws SQLException {
        return new IssuedLink(
                new SafetyLinkId(row.uuid("id")),
                new IncidentId(row.uuid("incident_id")),
                ResidentId.orNull(row.uuid("resident_id")),
                row.instant("created_at"),
                row.instant("revoked_at"),
                row.array("messages", String.class));
    }
}
