package jp.kairan.devices;

import java.util.Base64;

/**
 * The keys of a browser's subscription (RFC 8291), as it gave them; never logged.
 *
 * @param p256dh its public key, base64url
 * @param auth its authentication secret, base64url
 */
public record SubscriptionKeys(String p256dh, String auth) {

    static SubscriptionKeys orNull(String p256dh, String auth) {
        return p256dh == null || auth == null ? null : new SubscriptionKeys(p256dh, auth);
    }

    /** The public key's bytes; an {@link IllegalArgumentException} where they are none. */
    public byte[] publicKey() {
        return Base64.getUrlDecoder().decode(p256dh);
    }

    /** The secret's bytes; an {@link IllegalArgumentException} where they are none. */
    public byte[] secret() {
        return Base64.getUrlDecoder().decode(auth);
    }

    @Override
    public String toString() {
        return "SubscriptionKeys[…]";
    }
}
