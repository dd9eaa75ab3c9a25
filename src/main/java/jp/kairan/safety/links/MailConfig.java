package jp.kairan.safety.links;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The mail server that mails of safety checks go through. */
@ConfigMapping(prefix = "kairan.safety.mail")
interface MailConfig {
    /** How the connection is protected. */
    enum Tls {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** By STARTTLS, or nothing is sent (RFC 3207). */
        STARTTLS,
        /** From the first byte (RFC 8314). */
        IMPLICIT
    }

    /** Host of the mail server. Default none: no mails are sent. */
    Optional<String> host();

    /** Its port. Default 587, for submission; 465 with IMPLICIT. */
    @WithDefault("587")
    int port();

    /** How the connection is protected. Default STARTTLS. */
    @WithDefault("STARTTLS")
    Tls tls();

    /** The sender's address. No default: needed with a host. */
    Optional<String> from();

    /** Login name. Default none: the server knows us by our address. */
    Optional<String> user();

    /** Its password; from the environment. */
    Optional<String> password();

    /** A file with the password, instead of it; blanks around it do not count. */
    Optional<Path> passwordFile();

    /** How long one mail may take. Default 15 s. */
    @WithDefault("15s")
    Duration timeOut();
}
