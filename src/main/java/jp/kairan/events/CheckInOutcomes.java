package jp.kairan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a queue of check-ins.
 *
 * @param items one for each check-in, in the order of the queue
 */
@Schema(description = "What became of each check-in of the queue, in its order")
record CheckInOutcomes(List<Item> items) {

    /**
     * What became of one check-in.
     *
     * @param problem the type of the problem, as the single operation would answer it, or null
     * @param line as it is now, null where the ticket or the answer is none of this date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CheckInOutcome", description = "What became of one check-in")
    record Item(
            @Schema(examples = "true", description = "Whether they are checked in now")
            boolean checkedIn,

            @Schema(examples = "false", description = "Whether they had been before; then nothing has changed")
            boolean already,

            @Schema(examples = "urn:kairan:problem:ticket-unknown")
            String problem,

            AttendanceLine line) {}
}
