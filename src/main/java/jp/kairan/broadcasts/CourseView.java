package jp.kairan.broadcasts;

import java.util.List;
import jp.kairan.access.BroadcastId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A broadcast as a reader sees it. */
@Schema(name = "Broadcast", description = "All that was said in one broadcast")
record CourseView(
        BroadcastId id,

        @Schema(description = "Whether it still holds: neither ended nor taken back nor expired", examples = "true")
        boolean current,

        @Schema(description = "What was said last comes first")
        List<BulletinView> bulletins) {}
