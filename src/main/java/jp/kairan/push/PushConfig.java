package jp.kairan.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;

/** How runs are cut and carried. */
@ConfigMapping(prefix = "kairan.push")
interface PushConfig {
    /** Whether this replica cuts and carries runs. Default true; false on a replica that only answers requests. */
    @WithDefault("true")
    boolean enabled();

    /** Devices in a chunk. Default 500: less costs more rows, more lets a slow phone hold back more others. */
    @WithDefault("500")
    @Min(1)
    @Max(5000)
    int chunkSize();

    /** How long a claim holds unless renewed. Default 10 s: a dead replica's chunks wait that long for another. */
    @WithDefault("10s")
    Duration lease();

    /** How long an outcome may wait before it is written. Default 100 ms: bounds the repeats after a crash. */
    @WithDefault("100ms")
    Duration flush();

    /** How long a notice is worth sending. Default 72 hours; the notice's own expiry ends it sooner. */
    @WithDefault("72h")
    Duration ttl();

    /** How long an emergency is worth sending, and tried however often that is. Default 12 hours. */
    @WithDefault("12h")
    Duration emergencyTtl();

    /**
     * Tries of a device before it is given up, unless it is an emergency, which ends with its time to live alone. Default
     * 30, which with the back-off is some hours.
     */
    @WithDefault("30")
    @Min(1)
    @Max(1000)
    int attempts();

    /** From when phones are not to ring unless it is an emergency, where an association says nothing. Default 22:00. */
    @WithDefault("22:00")
    LocalTime quietFrom();

    /** Until when; the same as the beginning for no quiet hours at all. Default 07:00. */
    @WithDefault("07:00")
    LocalTime quietTo();
}
