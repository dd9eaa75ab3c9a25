package jp.kairan.notices;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.NoticeId;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is known of one reader and one notice: a fact about delivery, never about safety.
 *
 * @param notice which notice
 * @param openedAt when the reader first opened it
 * @param openedVersion the newest version the reader opened
 * @param confirmedAt when the reader first confirmed it, absent where never
 * @param confirmedVersion the newest version the reader confirmed, absent where none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What is known of the caller and one notice")
record Receipt(
        NoticeId notice,
        Instant openedAt,
        @Schema(examples = "1") int openedVersion,
        Instant confirmedAt,
        @Schema(examples = "1") Integer confirmedVersion) {

    static Receipt of(Row row) throws SQLException {
        return new Receipt(
                new NoticeId(row.uuid("notice_id")),
                row.instant("opened_at"),
                row.integer("opened_version"),
                row.instant("confirmed_at"),
                row.integerOrNull("confirmed_version"));
    }
}
