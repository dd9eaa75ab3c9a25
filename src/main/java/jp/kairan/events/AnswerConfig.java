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

    /**
     * How long before answers close those who have not answered are reminded by themselves, once a date. Default 24
     * hours: an evening to think it over. Never within the reminder interval of the publication or of another reminder;
     * zero leaves reminding to the officers.
     */
    @WithDefault("PT24H")
    Duration remindBefore();

    /** When those who come are reminded the day before, in the city's time. Default 18:00: after work, before dinner. */
    @WithDefault("18:00")
    LocalTime eveAt();
}
