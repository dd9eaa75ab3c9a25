package jp.kairan.broadcasts.chain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the chain waits for whom. */
@ConfigMapping(prefix = "kairan.shelter-calls")
interface ChainConfig {
    /**
     * Time in which those who were asked answer before others are asked as well. Default 10 minutes: to wake up and to
     * see the message. Shorter where shelters must be open within half an hour.
     */
    @WithDefault("PT10M")
    Duration patience();

    /**
     * Time after a promised arrival in which the shelter should be said to be open, before others are asked as well.
     * Default 5 minutes: to unlock and to report.
     */
    @WithDefault("PT5M")
    Duration grace();

    /**
     * The longest way that is waited for. Whoever says that they arrive later is shown on the board, but the chain goes
     * on as if nobody had answered. Default 1 hour; longer where shelters are far from those who keep them.
     */
    @WithDefault("PT1H")
    Duration longestWay();
}
