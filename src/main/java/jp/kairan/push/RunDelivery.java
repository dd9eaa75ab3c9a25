package jp.kairan.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one run.
 *
 * @param id of the run
 * @param cause why the notice was sent out
 * @param urgency how much it hurries
 * @param state SENDING, DONE, STOPPED or EXPIRED
 * @param targets devices in it, of those asked about
 * @param counts how many of them are in each state; adds up to the targets
 * @param createdAt when it was cut
 * @param expiresAt when it ends, reached or not
 * @param finishedAt when it ended, absent before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one run of a notice")
record RunDelivery(
        @Schema(examples = "0197c1a2-0000-7000-8000-000000000041")
        UUID id,

        @Schema(examples = "PUBLICATION") Cause cause,
        @Schema(examples = "NORMAL") Urgency urgency,

        @Schema(description = "SENDING until every device is decided; then DONE, EXPIRED or STOPPED", examples = "DONE")
        State state,

        @Schema(examples = "120") int targets,

        @Schema(
                description = "Devices in each state; adds up to the targets",
                examples = "{\"ACCEPTED\": 118, \"UNREGISTERED\": 2}")
        Map<Outcome, Integer> counts,

        @Schema(examples = "2026-04-01T09:00:00+09:00") Instant createdAt,
        @Schema(examples = "2026-04-04T09:00:00+09:00") Instant expiresAt,
        @Schema(examples = "2026-04-01T09:00:03+09:00") Instant finishedAt) {

    /** The states of a run. */
    enum State {
        SENDING,
        DONE,
        STOPPED,
        EXPIRED
    }
}
