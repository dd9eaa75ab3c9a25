package jp.kairan.push;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kairan.kernel.Keys;
import jp.kairan.push.web.SenderKey;
import jp.kairan.push.web.Vapid;

/**
 * How we send to browsers: configured, checked, with a key.
 *
 * @param vapid how we say who we are
 * @param services what we know of the push services
 * @param inFlight messages on their way at once, of emergencies and of all others each
 * @param connections HTTP/2 connections to one push service at most
 * @param timeout how long one try may take
 * @param gateway where everything goes instead of to the push services; null outside demonstrations and tests
 */
record WebTarget(Vapid vapid, PushServices services, int inFlight, int connections, Duration timeout, URI gateway) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final String PURPOSE = "web-push-sender";

    WebTarget {
        if (gateway != null
                && !("https".equals(gateway.getScheme())
                        && gateway.getHost() != null
                        && LOOPBACK.matcher(gateway.getHost()).matches())) {
            throw new IllegalStateException("kairan.web-push.gateway is not an https URL on loopback");
        }
    }

    /**
     * The way of the settings.
     *
     * @throws IllegalStateException where the settings contradict each other, so that the start fails
     */
    static WebTarget of(WebPushConfig config, Keys keys, URI publicUrl, PushServices services, Clock clock) {
        String contact = config.contact().orElse(publicUrl).toString();
        if (config.contact().isPresent() && !contact.matches("(mailto:.+@|https://).+")) {
            throw new IllegalStateException("kairan.web-push.contact is neither mailto: nor https:");
        }
        return new WebTarget(
                new Vapid(key(config, keys), contact, clock),
                services,
                config.inFlight(),
                config.connections(),
                config.timeout(),
                config.gateway().orElse(null));
    }

    private static SenderKey key(WebPushConfig config, Keys keys) {
        if (config.privateKey().isPresent() && config.privateKeyFile().isPresent()) {
            throw new IllegalStateException("kairan.web-push.private-key and private-key-file are set both");
        }
        Optional<String> given =
                config.privateKey().or(() -> config.privateKeyFile().map(WebTarget::content));
        try {
            return given.map(SenderKey::read).orElseGet(() -> ownKey(keys));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("kairan.web-push.private-key is not a private key of P-256 in base64url");
        }
    }

    /** Of the oldest secret, because subscriptions made under it are to outlive the change to another. */
    private static SenderKey ownKey(Keys keys) {
        List<byte[]> ever = keys.everForPurpose(PURPOSE);
        return SenderKey.from(ever.get(ever.size() - 1));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("kairan.web-push.private-key-file cannot be read");
        }
    }
}
