package jp.kairan.broadcasts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.time.Instant;
import jp.kairan.access.BroadcastId;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.kernel.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A broadcast in the list of those who handle it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeskBroadcast", description = "A broadcast in the list of those who handle it")
record DeskLine(
        BroadcastId id,
        BroadcastState state,
        boolean drill,
        Category category,

        @Schema(description = "Of the message under way, otherwise of the last one", examples = "断水しています")
        String title,

        @Schema(description = "Of the message under way; absent where there is none")
        MessageState open,

        @Schema(description = "What the message under way is")
        Step openStep,

        @Schema(description = "A rule began it") boolean byRule,
        Instant changedAt,

        @Schema(description = "To be sent back with a step", examples = "3")
        int lockVersion) {

    static DeskLine of(Row row) throws SQLException {
        return new DeskLine(
                new BroadcastId(row.uuid("id")),
                row.constant("state", BroadcastState.class),
                row.flag("drill"),
                row.constant("category", Category.class),
                row.text("title"),
                row.constant("open", MessageState.class),
                row.constant("open_step", Step.class),
                row.flag("by_rule"),
                row.instant("changed_at"),
                row.integer("lock_version"));
    }
}
