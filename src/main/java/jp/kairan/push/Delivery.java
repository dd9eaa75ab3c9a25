package jp.kairan.push;

import java.util.List;
import java.util.Map;
import jp.kairan.access.NoticeId;
import jp.kairan.access.UnitId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of all pushes of a notice.
 *
 * @param notice its id
 * @param unit the unit asked about
 * @param targets devices addressed, once for each run they were in
 * @param counts how many of them are in each state; adds up to the targets
 * @param runs the runs, newest first
 */
@Schema(description = "What became of the pushes of a notice")
record Delivery(
        NoticeId notice,
        UnitId unit,
        @Schema(examples = "120") int targets,

        @Schema(
                description = "Devices in each state, a device once for each run; adds up to the targets",
                examples = "{\"ACCEPTED\": 118, \"UNREGISTERED\": 2}")
        Map<Outcome, Integer> counts,

        List<RunDelivery> runs) {

    static Delivery of(NoticeId notice, UnitId unit, List<RunDelivery> runs) {
        Map<Outcome, Integer> counts = Outcome.tally();
        runs.forEach(run -> run.counts().forEach((outcome, devices) -> counts.merge(outcome, devices, Integer::sum)));
        return new Delivery(
                notice, unit, runs.stream().mapToInt(RunDelivery::targets).sum(), counts, List.copyOf(runs));
    }
}
