package jp.kairan.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often people may be reminded. */
@ConfigMapping(prefix = "kairan.notices")
interface ReminderConfig {
    /**
     * Least time between two reminders of one notice by one unit. Default 6 hours; shorten it only for a city whose
     * residents asked for it, because people switch off an app that nags.
     */
    @WithDefault("PT6H")
    Duration reminderInterval();
}
