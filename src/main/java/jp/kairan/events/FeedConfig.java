package jp.kairan.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What calendar feeds hold and how often they are asked for. */
@ConfigMapping(prefix = "kairan.calendar")
interface FeedConfig {
    /** Feeds one account may have at a time. Default 10: a phone, a tablet, a family's shared calendar and some to spare. */
    @WithDefault("10")
    int mostFeeds();

    /** Events in one feed at the most, what is still to come first. Default 2000; beyond it phones grow slow. */
    @WithDefault("2000")
    int mostEvents();

    /** How often a calendar is told to look again. Default 4 hours; shorter costs readers' batteries and this service. */
    @WithDefault("PT4H")
    Duration refresh();

    /**
     * Wrong feed addresses one network address may ask for in ten minutes. Default 60; right ones do not count, because
     * the big calendar services fetch everybody's feeds from a few addresses.
     */
    @WithDefault("60")
    int wrongSecretsPerAddress();

    /**
     * Times one feed may be fetched in ten minutes, from wherever. Default 60, far more than calendars ask for; each one
     * gathers hundreds of dates, so an address that became public must not slow the service down.
     */
    @WithDefault("60")
    int readsPerFeed();
}
