package jp.kairan.hazards;

import java.time.Instant;
import jp.kairan.access.FindingId;

/**
 * What a rule has found in the reports of the weather service; one finding lasts from its first report to its end.
 *
 * @param answer what the rule asks for
 * @param mode whether a person decides or the rule has
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
        String template,
        String strength,
        Instant occurredAt,
        Instant reportedAt) {}
