package jp.kairan.hazards;

import java.time.Instant;
import jp.kairan.access.FindingId;
import jp.kairan.hazards.jma.Hazard;

/**
 * What a rule has found in the reports of the weather service; one finding lasts from its first report to its end.
 *
 * @param answer what the rule asks for
 * @param mode whether a person decides or the rule has
 * @param trigger what the rule looks at, on whose scale the strength stands
 * @param hazard of {@link Trigger#WARNING}, otherwise null
 * @param template the text that the rule names, for {@link Answer#BROADCAST}, otherwise null
 * @param strength how bad it is, in the agency's terms: an intensity such as {@code 5+}, a grade of tsunami or a rank of
 *     warning
 * @param occurredAt when the ground shook or the report begins to hold
 * @param reportedAt of the report on which the last turn rests
 */
public record Finding(
        FindingId id,
        Answer answer,
        Mode mode,
        Trigger trigger,
        Hazard hazard,
        String template,
        String strength,
        Instant occurredAt,
        Instant reportedAt) {
    public Finding {
        if ((trigger == Trigger.WARNING) != (hazard != null)) {
            throw new IllegalArgumentException("a hazard goes with a warning alone: " + trigger + " " + hazard);
        }
        if (!trigger.scale().contains(strength)) {
            throw new IllegalArgumentException(strength + " is not on the scale of " + trigger);
        }
    }
}
