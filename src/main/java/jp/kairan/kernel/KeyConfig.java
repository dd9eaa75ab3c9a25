package jp.kairan.kernel;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The secret that keys are made from. */
@ConfigMapping(prefix = "kairan")
interface KeyConfig {
    /**
     * Base64 of at least 32 random bytes, the same on every replica; access tokens are signed and codes are hashed with
     * keys made from it. No default: where it is absent the service runs only on its own embedded PostgreSQL, which
     * keeps a generated secret beside its data. Changing it ends every session and every open invitation.
     */
    Optional<String> secret();
}
