package jp.kairan.circulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a version of a circular was written, and why; not what it said.
 *
 * @param no its number, from 1
 * @param writtenAt when
 * @param reason what the correction put right, absent for the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "That a version was written, and why")
record VersionLine(
        @Schema(examples = "2") int no,
        Instant writtenAt,
        @Schema(examples = "開始時刻の誤りを直しました") String reason) {

    static VersionLine of(Row row) throws SQLException {
        return new VersionLine(row.integer("no"), row.instant("written_at"), row.text("reason"));
    }
}
