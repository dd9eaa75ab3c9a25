package jp.kairan.bookings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long requests wait for an answer, and how much one person may ask for. */
@ConfigMapping(prefix = "kairan.bookings")
interface BookingConfig {
    /**
     * Time after which a request that nobody answered lapses and its pieces are free again; it lapses at its start where
     * that is earlier. Default 14 days: officers meet once or twice a month. Shorter where things are much in demand.
     */
    @WithDefault("P14D")
    Duration answerWithin();

    /**
     * Least time from a request that the unit answers to its start, so that an officer can still answer. Default 1 hour;
     * longer where officers look in once a day. Officers of the unit itself need not keep to it.
     */
    @WithDefault("PT1H")
    Duration leastNotice();

    /**
     * Bookings to come, requested or approved, that one person may have of one facility. Default 5: a weekly practice for
     * a month. Higher where few people live. Officers of the unit that lends book as many as they need.
     */
    @WithDefault("5")
    @Min(1)
    int openPerPerson();

    /**
     * Requests one person may make in 24 hours over all facilities, those cancelled included, because each is told to
     * officers. Default 20; higher where one person books for many.
     */
    @WithDefault("20")
    @Min(1)
    int requestsPerDay();
}
