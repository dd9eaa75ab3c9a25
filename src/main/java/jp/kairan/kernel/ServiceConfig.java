package jp.kairan.kernel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the service needs before it can be anything. */
@ConfigMapping(prefix = "kairan")
interface ServiceConfig {
    /**
     * Base64 of at least 32 random bytes, the same on every replica; access tokens are signed and codes are hashed with
     * keys made from it. No default: where it is absent the service runs only on its own embedded PostgreSQL, which
     * keeps a generated secret beside its data. Changing it ends every session and every open invitation.
     */
    Optional<String> secret();

    /**
     * Secrets that {@code kairan.secret} replaced, the latest first, each Base64 of at least 32 bytes; what was sealed
     * under them can then still be checked, and nothing is made with them any more. Default none; add the old one
     * whenever the secret is changed, because the audit before the change cannot be verified without it.
     */
    Optional<List<String>> formerSecrets();

    /**
     * Directory of the embedded PostgreSQL, its log and the generated secret; read before the service starts, and only
     * where no datasource is configured. Default {@code data} below the working directory.
     */
    @WithDefault("data")
    String dataDir();

    /**
     * URL of the service as residents reach it; stands in the links of QR codes and in the addresses of calendar feeds.
     * Default for a trial at home.
     */
    @WithDefault("http://localhost:8080")
    URI publicUrl();
}
