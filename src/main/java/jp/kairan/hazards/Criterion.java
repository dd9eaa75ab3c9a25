package jp.kairan.hazards;

import java.time.Duration;
import jp.kairan.hazards.jma.Hazard;

/**
 * What a rule looks for.
 *
 * @param hazard of warnings; null for other triggers
 * @param threshold from where on, in the words of the trigger's scale
 * @param window for how long after an earthquake another one that is no stronger is told to those in charge alone
 */
record Criterion(Trigger trigger, Hazard hazard, String threshold, Duration window) {
    boolean reachedBy(String strength) {
        return trigger.reaches(strength, threshold);
    }
}
