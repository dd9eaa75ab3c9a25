package jp.kairan.circulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.kernel.Row;
import jp.kairan.translation.Rendition;
import jp.kairan.translation.Translated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a version of a circular was written, and why; not what it said.
 *
 * @param no its number, from 1
 * @param writtenAt when
 * @param reason what the correction put right, absent for the first
 * @param translation where the reason comes from, absent where it is the original
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "That a version was written, and why")
record VersionLine(
        @Schema(examples = "2") int no,
        Instant writtenAt,
        @Schema(examples = "開始時刻の誤りを直しました") String reason,

        @Schema(description = "Where the reason comes from; absent where it is the original")
        Translated translation) {

    static VersionLine of(Row row) throws SQLException {
        return new VersionLine(row.integer("no"), row.instant("written_at"), row.text("reason"), null);
    }

    /** The same with its reason in another language. */
    VersionLine in(Rendition rendition, Translated translated) {
        return new VersionLine(no, writtenAt, rendition.text(Sight.CORRECTION_REASON), translated);
    }
}
