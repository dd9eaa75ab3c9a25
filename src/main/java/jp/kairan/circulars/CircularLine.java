package jp.kairan.circulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import jp.kairan.access.CircularId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A circular as a line on the desk's list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A circular on the desk's list")
record CircularLine(
        CircularId id,
        UnitId unit,
        CircularState state,
        Category category,
        Importance importance,
        boolean pinned,
        @Schema(examples = "夏祭りのお知らせ") String title,
        @Schema(examples = "1") int version,
        @Schema(examples = "0") int lockVersion,
        Instant publishAt,
        Instant publishedAt,
        Instant expiresAt,
        Instant withdrawnAt,

        @Schema(description = "Under which readers are counted and reminded; absent before its publication")
        NoticeId notice) {

    static CircularLine of(Sheet sheet) {
        return new CircularLine(
                sheet.id(),
                sheet.unit(),
                sheet.state(),
                sheet.traits().category(),
                sheet.traits().importance(),
                sheet.traits().pinned(),
                sheet.title(),
                sheet.version(),
                sheet.lockVersion(),
                sheet.publishAt(),
                sheet.publishedAt(),
                sheet.traits().expiresAt(),
                sheet.withdrawnAt(),
                sheet.notice());
    }
}
