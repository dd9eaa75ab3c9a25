package jp.kairan.safety;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.KernelProblem;

/**
 * A check that is to be opened.
 *
 * @param unit in whose name; null for the narrowest office of the actor that covers the area
 * @param announced whether people knew beforehand that there would be a drill
 * @param areas everyone under these units; empty for everyone under the unit in whose name it is
 * @param since from when on what was seen counts; null for from now on, and always null for a drill
 */
public record NewCheck(
        UnitId unit, Question question, boolean drill, boolean announced, List<UnitId> areas, Instant since) {
    /** Half of the day after which details close, so that no new check opens again what an earlier one has closed. */
    private static final Duration LONGEST_AGO = Duration.ofHours(12);

    public NewCheck {
        areas = List.copyOf(areas);
    }

    /** No longer ago than what an earlier one may have closed. */
    static Instant bounded(Instant since, Instant now) {
        Instant bound = now.minus(LONGEST_AGO);
        return since.isBefore(bound) ? bound : since;
    }

    /** From when on what was seen counts, where it begins now; 400 for what may not be wished for. */
    Instant since(Instant now) {
        if (since != null && drill) {
            throw KernelProblem.invalid("since", "訓練では指定できません / a drill counts from its beginning");
        }
        if (since != null && since.isBefore(now.minus(LONGEST_AGO))) {
            throw KernelProblem.invalid("since", "12時間より前は指定できません / at most twelve hours ago");
        }
        return since == null || since.isAfter(now) ? now : since;
    }
}
