package jp.kairan.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long what hurries may wait for its translation. */
@ConfigMapping(prefix = "kairan.notices")
interface HoldConfig {
    /**
     * How long a push of an important notice or an emergency waits for its translation at most; then the original goes
     * out alone, and readers find the translation as soon as it is there. Default 5 seconds, which engines keep for a
     * page; 0 sends at once; more than a minute is refused, because whoever reads Japanese waits, too.
     */
    @DurationMin
    @DurationMax(minutes = 1)
    @WithDefault("PT5S")
    Duration translationDeadline();
}
