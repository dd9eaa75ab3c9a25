package jp.kairan.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How devices are listened to, and how long those who look in have. */
@ConfigMapping(prefix = "kairan.watch")
interface WatchConfig {
    /**
     * Requests that one device may make in a minute, each with up to 100 events. Default 60: far more than any lamp is
     * switched, far less than one that is broken sends. Limits are a device's, never an address's, because an operator's
     * gateway speaks for many.
     */
    @WithDefault("60")
    @Min(1)
    int requestsPerMinute();

    /**
     * Time after which an alert that nobody has taken is told again and the head of the association is called in. Default
     * 30 minutes; shorter where the team lives close by.
     */
    @WithDefault("PT30M")
    Duration takeWithin();

    /**
     * For how long nobody may have done anything with a lamp or before a sensor in an incident before its household is
     * looked for earlier. Default 2 hours; longer where nights bring more names than anybody can look for.
     */
    @WithDefault("PT2H")
    Duration silentAfter();

    /**
     * How long events are kept, and the thread of an alert after it was closed. Default 90 days; as short as the
     * association's agreement with its households says.
     */
    @WithDefault("P90D")
    Duration keep();
}
