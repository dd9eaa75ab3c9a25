package jp.kairan.hazards;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What is asked for when something is seen.
 *
 * @param template the text to broadcast; null unless the answer is a broadcast
 * @param holdOff how long it waits, in case the agency takes it back at once
 * @param agreed whether a second person has agreed that it acts by itself
 */
record Rule(
        RuleId id,
        Criterion criterion,
        Answer answer,
        String template,
        Duration holdOff,
        Mode mode,
        boolean enabled,
        boolean agreed) {
    /** Older news is for people to judge: a replica that was away must not call everybody for yesterday. */
    private static final Duration FRESH = Duration.ofHours(1);

    /** Who has the last word on what was reported then. */
    Mode modeAt(Instant now, Instant reportedAt) {
        return enabled && agreed && fresh(now, reportedAt) ? mode : Mode.PROPOSE;
    }

    static boolean fresh(Instant now, Instant reportedAt) {
        return !reportedAt.isBefore(now.minus(FRESH));
    }

    /** Whether it still asks for the same for which it found that. */
    boolean asksFor(Found found) {
        return criterion.equals(found.criterion())
                && answer == found.answer()
                && Objects.equals(template, found.template());
    }
}
