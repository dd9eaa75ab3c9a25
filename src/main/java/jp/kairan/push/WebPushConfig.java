package jp.kairan.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How browsers are reached without Google: Web Push (RFC 8030) under a key of our own. */
@ConfigMapping(prefix = "kairan.web-push")
interface WebPushConfig {
    /** Whether browsers are sent to by Web Push. Default true; false where a city wants Firebase and nothing else. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Private key of the sender (VAPID): 32 bytes, base64url, as the usual tools write it. Default: one made from the
     * service's secret, the oldest that is configured; set one before that secret has to go, because with another key no
     * browser is reached until its page has been opened again.
     */
    Optional<String> privateKey();

    /** File with the private key, in the same form. Instead of the key itself, never beside it. */
    Optional<Path> privateKeyFile();

    /** Whom a push service may write to about what we send, mailto: or https:. Default: the service's public URL. */
    Optional<URI> contact();

    /** Messages on their way at once, of emergencies and of all others each. Default 200. */
    @WithDefault("200")
    @Min(1)
    @Max(10_000)
    int inFlight();

    /** HTTP/2 connections to one push service at most. Default 2: each carries a hundred messages at once. */
    @WithDefault("2")
    @Min(1)
    @Max(20)
    int connections();

    /** How long one try may take, with finding the address and connecting. Default 10 s. */
    @WithDefault("10s")
    Duration timeout();

    /**
     * Where everything is sent instead of to the push services, whatever the subscription says; on loopback only, and with
     * any certificate. Unset by default: a stand-in for demonstrations and tests.
     */
    Optional<URI> gateway();
}
