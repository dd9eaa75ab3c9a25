package jp.kairan.directory.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A register file that was checked, and what became of it.
 *
 * @param id its id
 * @param kind which register it is
 * @param unit the unit at or below which everything in it lies
 * @param state how far it has come
 * @param createdAt when it was checked
 * @param appliedAt when its difference was made, absent until then
 * @param report what came of the check
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A register file that was checked, and what became of it")
record Import(
        ImportId id,
        RegisterKind kind,
        UnitId unit,
        ImportState state,
        Instant createdAt,
        Instant appliedAt,
        Report report) {
    Import withheld() {
        return new Import(id, kind, unit, state, createdAt, appliedAt, report.withheld());
    }
}
