package jp.kairan.broadcasts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.BroadcastId;
import jp.kairan.access.NoticeId;
import jp.kairan.access.ShelterId;
import jp.kairan.broadcasts.templates.Category;
import jp.kairan.broadcasts.templates.Weight;
import jp.kairan.broadcasts.templates.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a broadcast is to those who handle it: where it stands, and the message that is under way. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BroadcastDraft", description = "Where a broadcast stands, and the message under way if there is one")
record DraftView(
        BroadcastId id,
        BroadcastState state,
        boolean drill,
        Category category,

        @Schema(description = "To be sent back with a step", examples = "3")
        int lockVersion,

        @Schema(description = "Under which its delivery is counted; absent before anything went out")
        NoticeId notice,

        @Schema(description = "The message under way") Pending message) {

    /** A message that did not go out yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PendingMessage", description = "A message that did not go out yet")
    record Pending(
            int no,
            Step step,
            MessageState state,

            @Schema(description = "Whether a second person has to let it out", examples = "true")
            boolean secondPersonNeeded,

            @Schema(description = "Whether the caller may let it out as it stands", examples = "false")
            boolean approvable,

            String department,
            String contact,
            Weight weight,
            @Schema(description = "By language") Map<String, Words> words,
            Area area,
            List<ShelterId> shelters,
            Instant onsetAt,
            Instant expiresAt,

            @Schema(description = "Absent where a rule wrote it")
            UUID writtenBy,

            UUID submittedBy,
            Instant submittedAt,

            @Schema(description = "Why it was given back", examples = "区域を広げてください")
            String rejection) {}
}
