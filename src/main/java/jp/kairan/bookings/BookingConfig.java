package jp.kairan.bookings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long requests wait for an answer. */
@ConfigMapping(prefix = "kairan.bookings")
interface BookingConfig {
    /**
     * Time after which a request that nobody answered lapses and its pieces are free again; it lapses at its start where
     * that is earlier. Default 14 days: officers meet once or twice a month. Shorter where things are much in demand.
     */
    @WithDefault("P14D")
    Duration answerWithin();
}
