package jp.kairan.safety.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mails and short messages of safety checks leave. */
@ConfigMapping(prefix = "kairan.safety.sending")
interface SendingConfig {
    /** Whether this replica sends. Default true; false for one that only answers. */
    @WithDefault("true")
    boolean enabled();

    /** Messages handed over at the same time by a replica. Default 16; ask the provider before raising it. */
    @WithDefault("16")
    int atOnce();

    /** How often a message is tried before it has failed. Default 6, which with the waits between them takes about five minutes. */
    @WithDefault("6")
    int attempts();

    /** The wait after the first failure, doubled after each. Default 10 s. */
    @WithDefault("10s")
    Duration pause();
}
