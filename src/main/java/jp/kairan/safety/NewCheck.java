package jp.kairan.safety;

import java.time.Instant;
import java.util.List;
import jp.kairan.access.UnitId;

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
    public NewCheck {
        areas = List.copyOf(areas);
    }
}
