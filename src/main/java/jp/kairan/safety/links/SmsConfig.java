package jp.kairan.safety.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The provider that short messages of safety checks go through, behind our own signed webhook. */
@ConfigMapping(prefix = "kairan.safety.sms")
interface SmsConfig {
    /** Where messages are posted. Default none: no short messages are sent. */
    Optional<URI> url();

    /** The shared secret that signs them, 32 characters or more; from the environment. No default: needed with a URL. */
    Optional<String> secret();

    /** A file with the secret, instead of it; blanks around it do not count. */
    Optional<Path> secretFile();

    /**
     * Hosts in the city's own hands: they may have a loopback or private address, and http is good enough for them there.
     * Default none: the provider is on the public internet, by https.
     */
    Optional<Set<String>> privateHosts();

    /** How long one call may take. Default 10 s. */
    @WithDefault("10s")
    Duration timeOut();
}
