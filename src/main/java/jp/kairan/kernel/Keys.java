package jp.kairan.kernel;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for each purpose, made from the one secret so that none can stand in for another. Made at the start, because a
 * service without its secret must not run until the first person tries to come in.
 */
@Startup
@Singleton
public class Keys {
    private static final String HMAC = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final byte[] secret;
    private final List<byte[]> former;

    Keys(ServiceConfig config) {
        secret = decode(config.secret()
                .orElseThrow(() -> new IllegalStateException(
                        "kairan.secret (KAIRAN_SECRET) is not set: give Base64 of at least 32 random bytes")));
        former = config.formerSecrets().orElse(List.of()).stream()
                .map(Keys::decode)
                .toList();
    }

    /** A 256-bit key for one purpose (HKDF-Expand of RFC 5869 with a single block). */
    public byte[] forPurpose(String purpose) {
        return expand(secret, purpose);
    }

    /**
     * The keys of a purpose under the present secret and then under those it replaced, the latest first: the first one
     * seals, and all of them may be looked through to verify what is kept for longer than a secret.
     */
    public List<byte[]> everForPurpose(String purpose) {
        return Stream.concat(Stream.of(secret), former.stream())
                .map(each -> expand(each, purpose))
                .toList();
    }

    /** Keyed hash (HMAC-SHA-256) under the key of a purpose: how codes and tokens are kept at rest. */
    public byte[] hash(String purpose, String value) {
        return hmac(forPurpose(purpose), value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] expand(byte[] secret, String purpose) {
        return hmac(secret, (purpose + "\u0001").getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA-256 (RFC 2104) of some bytes under a key of {@link #everForPurpose}. */
    public static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("kairan.secret is not Base64");
        }
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalStateException("kairan.secret is shorter than 32 bytes");
        }
        return bytes;
    }
}
