package jp.kairan.safety.help;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long help may take before others hear of it. */
@ConfigMapping(prefix = "kairan.safety.help")
interface HelpConfig {
    /**
     * Time after which a claim without a further step is open to others again. Default 60 minutes: to get there on foot
     * with help. Shorter where helpers are many and near.
     */
    @WithDefault("PT60M")
    Duration claimLapse();

    /**
     * Time in which somebody should claim an urgent request, before the officers of the association are told of it; as long
     * again until those of the federation are, and again until the city is. Default 5 minutes.
     */
    @WithDefault("PT5M")
    Duration urgentPatience();
}
