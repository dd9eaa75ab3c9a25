package jp.kairan.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One act.
 *
 * @param seq its number; a gap is an act that was rolled back or an entry removed before it was sealed
 * @param at when
 * @param actor {@code account:<id>}, {@code SYSTEM} or {@code ANONYMOUS}
 * @param action what, in the past tense
 * @param subjectKind what sort of thing it was done to
 * @param subject which thing
 * @param unit the unit it happened in
 * @param detail ids, counts and states
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One act, as written down in the transaction that did it")
public record AuditEntry(
        long seq,
        Instant at,

        @Schema(
                description = "account:<id>, SYSTEM or ANONYMOUS",
                examples = "account:0197c1a2-7b6e-7c3a-9f00-5b1c2d3e4f50")
        String actor,

        @Schema(description = "What was done, in the past tense", examples = "CircularPublished")
        String action,

        @Schema(description = "What sort of thing it was done to", examples = "CIRCULAR")
        String subjectKind,

        UUID subject,
        UUID unit,
        @JsonRawValue @Schema(implementation = Object.class) String detail) {

    static AuditEntry of(Row row) throws SQLException {
        return new AuditEntry(
                row.number("seq"),
                row.instant("at"),
                row.text("actor"),
                row.text("action"),
                row.text("subject_kind"),
                row.uuid("subject_id"),
                row.uuid("unit_id"),
                row.text("detail"));
    }
}
