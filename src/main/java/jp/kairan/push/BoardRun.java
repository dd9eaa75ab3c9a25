package jp.kairan.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One run on the board.
 *
 * @param id of the run
 * @param notice what it sends
 * @param unit who published it
 * @param unitName how that unit is called
 * @param kind what sort of thing was published
 * @param cause why it was sent out
 * @param urgency how much it hurries
 * @param state SENDING, DONE, STOPPED or EXPIRED
 * @param targets devices in it
 * @param counts how many of them are in each state; adds up to the targets
 * @param acceptedPerSecond phones of it reached a second
 * @param secondsLeft until it is through, at this rate; absent while nothing moves; runs down by itself, so that readers
 *     count on and are told only with something else
 * @param waitingSince since when the longest waiting phones have been due, absent where none are
 * @param nextDueAt when phones that are held back (quiet hours, another try) become due, absent where none are
 * @param createdAt when it was cut
 * @param expiresAt when it ends, reached or not
 * @param finishedAt when it ended, absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One run on the delivery board")
record BoardRun(
        @Schema(examples = "0197c1a2-0000-7000-8000-000000000041")
        UUID id,

        NoticeId notice,
        UnitId unit,
        @Schema(examples = "金沢市") String unitName,
        @Schema(examples = "CIRCULAR") String kind,
        @Schema(examples = "PUBLICATION") Cause cause,
        @Schema(examples = "NORMAL") Urgency urgency,
        @Schema(examples = "SENDING") RunDelivery.State state,
        @Schema(examples = "300000") int targets,

        @Schema(
                description = "Devices in each state; adds up to the targets",
                examples = "{\"WAITING\": 200000, \"ACCEPTED\": 99000, \"UNREGISTERED\": 1000}")
        Map<Outcome, Integer> counts,

        @Schema(description = "Over the last ten seconds", examples = "8500")
        int acceptedPerSecond,

        @Schema(
                description =
                        "Until it is through, at this rate and not before what is held back is due; absent while"
                                + " nothing moves. Counted from the board's asOf: it runs down by itself, which alone is no event",
                examples = "24")
        Long secondsLeft,

        @Schema(description = "Since when the longest waiting have been due", examples = "2026-04-01T09:00:00+09:00")
        Instant waitingSince,

        @Schema(
                description = "When the next of those held back (quiet hours, another try) become due",
                examples = "2026-04-01T09:05:00+09:00")
        Instant nextDueAt,

        @Schema(examples = "2026-04-01T09:00:00+09:00") Instant createdAt,
        @Schema(examples = "2026-04-04T09:00:00+09:00") Instant expiresAt,
        @Schema(examples = "2026-04-01T09:00:30+09:00") Instant finishedAt) {

    /** Without what changes by itself. */
    BoardRun still() {
        return new BoardRun(
                id,
                notice,
                unit,
                unitName,
                kind,
                cause,
                urgency,
                state,
                targets,
                counts,
                acceptedPerSecond,
                null,
                waitingSince,
                nextDueAt,
                createdAt,
                expiresAt,
                finishedAt);
    }
}
