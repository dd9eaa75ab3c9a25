package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer as whoever gave it sees it.
 *
 * @param seat null unless they come
 * @param placeInQueue 1 for who moves up next, null for who does not wait
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An answer")
record AnswerView(
        @Schema(examples = "ATTEND") AnswerState state,

        @Schema(examples = "WAITING", description = "With ATTEND alone: has a place, or waits for one")
        Seat seat,

        @Schema(examples = "3", description = "1 for whoever moves up next; with WAITING alone")
        Long placeInQueue,

        @Schema(examples = "2") int adults,
        @Schema(examples = "1") int children,
        @Schema(examples = "10分ほど遅れます") String comment,
        List<Reply> replies,
        @Schema(examples = "山田 次郎") String proxyName,
        @Schema(examples = "CHAIR") Mandate mandate,
        @Schema(examples = "鈴木 花子") String mandateName,

        @Schema(examples = "SELF", description = "SELF, or how the desk that entered it came by it")
        Source source,

        Instant answeredAt,

        @Schema(examples = "3", description = "To be sent with the next change")
        int version) {

    static AnswerView of(AnswerRow row, Long placeInQueue) {
        Said said = row.said();
        return new AnswerView(
                said.state(),
                row.seat(),
                placeInQueue,
                said.adults(),
                said.children(),
                said.comment(),
                said.replies().list(),
                said.proxyName(),
                said.mandate(),
                said.mandateName(),
                row.source(),
                row.answeredAt(),
                row.version());
    }
}
