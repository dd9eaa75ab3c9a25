package jp.kairan.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When and how often people are reminded of events. */
@ConfigMapping(prefix = "kairan.events")
interface AnswerConfig {
    /**
     * Least time between two reminders of one date to those who have not answered. Default 6 hours, as for other
     * reminders, because people switch off an app that nags.
     */
    @WithDefault("PT6H")
    Duration reminderInterval();

    /** When those who come are reminded the day before, in the city's time. Default 18:00: after work, before dinner. */
    @WithDefault("18:00")
    LocalTime eveAt();
}
