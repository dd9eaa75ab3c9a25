package jp.kairan.watch;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the events of one signature, in the order in which they were sent. */
@Schema(name = "WatchEventsReceived", description = "What became of events, in the order in which they were sent")
record Received(Instant receivedAt, List<Result> results) {
    /** What became of one event. */
    @Schema(name = "WatchEventResult", description = "What became of one event")
    record Result(@Schema(examples = "1207") long counter, Outcome outcome) {}
}
