package jp.kairan.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import jp.kairan.access.DeviceId;
import jp.kairan.kernel.Keys;

/**
 * Tokens of anonymous subscribers: the device's id and a seal over it under a key of its own. They name no account, open
 * nothing but the one subscription, and are good for as long as it exists, so nothing is kept about them.
 */
@Singleton
class SubscriptionTokens {
    private static final String MARK = "sub.";
    private static final String PURPOSE = "subscription-token";

    private final Keys keys;

    SubscriptionTokens(Keys keys) {
        this.keys = keys;
    }

    Secret of(DeviceId device) {
        return new Secret(MARK + device + "." + seal(device));
    }

    /** Whether the token claims to be a subscriber's. */
    boolean ours(String token) {
        return token.startsWith(MARK);
    }

    /** The device a token was made for; nothing where the seal is not ours. */
    Optional<DeviceId> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            DeviceId device = DeviceId.fromString(parts[1]);
            return MessageDigest.isEqual(bytes(parts[2]), bytes(seal(device))) ? Optional.of(device) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String seal(DeviceId device) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.hash(PURPOSE, device.toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
