package jp.kairan.push;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All deliveries of the city at a moment.
 *
 * @param asOf the moment, by the database's clock
 * @param workers whether anybody carries
 * @param acceptedPerSecond phones reached a second, all runs and replicas together
 * @param pauses what holds still
 * @param runs those under way and those of the last hour, newest first
 */
@Schema(description = "All deliveries of the city at a moment")
record Board(
        @Schema(examples = "2026-04-01T09:00:03+09:00") Instant asOf,
        @Schema(examples = "SENDING") Hands workers,

        @Schema(description = "Phones reached a second over the last ten, all runs together", examples = "8500")
        int acceptedPerSecond,

        List<PauseInForce> pauses,
        List<BoardRun> runs) {

    /** Whether anybody carries runs; told from the ledger, so it holds for all replicas. */
    @Schema(description = """
                    IDLE: nothing is due. SENDING: a worker has what is due, or it has only just become due. PAUSED: all \
                    senders hold still until the pause ends. STALLED: something has been due for a while and no worker \
                    takes it: call whoever runs the service.""")
    enum Hands {
        IDLE,
        SENDING,
        PAUSED,
        STALLED
    }

    /** What is the same on boards that look alike, whenever they were made: without what changes by itself. */
    Board still() {
        return new Board(
                null,
                workers,
                acceptedPerSecond,
                pauses,
                runs.stream().map(BoardRun::still).toList());
    }
}
