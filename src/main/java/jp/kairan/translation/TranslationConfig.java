package jp.kairan.translation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long readers wait and how often engines are asked again. */
@ConfigMapping(prefix = "kairan.translation")
interface TranslationConfig {
    /**
     * How long the first reader of a text waits for its translation before getting the original with a notice. Default
     * 3 s; no thread waits meanwhile. Longer where a self-hosted engine is slow.
     */
    @WithDefault("3S")
    Duration patience();

    /**
     * For how long one replica may ask engines for a line before another tries. Default 60 s; above the time all engines
     * together may take with their retries.
     */
    @WithDefault("60S")
    Duration lease();

    /** After how long a line that no engine answered is asked for again. Default 1 minute. */
    @WithDefault("1M")
    Duration retryAfter();

    /**
     * After how long a line is asked for again whose answer could not be trusted. Default 7 days, because engines
     * improve slowly and each try costs characters.
     */
    @WithDefault("P7D")
    Duration retryWithheldAfter();

    /** How many orders a replica has with engines at the same time: so many for readers, and as many again for pushes that wait. Default 8. */
    @WithDefault("8")
    int flights();

    /** After how long without a reader a machine's variant is forgotten. Default 400 days: yearly texts come round. */
    @WithDefault("P400D")
    Duration keep();
}
