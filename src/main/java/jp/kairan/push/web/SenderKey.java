package jp.kairan.push.web;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import jp.kairan.kernel.Keys;

/**
 * The key pair by which push services know this city (RFC 8292). Browsers tie their subscriptions to the public half: with
 * another key none of them can be reached any more, so it has to outlive restarts and be the same on every replica.
 */
public final class SenderKey {
    private static final int NUMBER = 32;

    private final PrivateKey secret;
    private final ECPoint point;

    private SenderKey(BigInteger number) {
        try {
            this.secret = KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, P256.SPEC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
        this.point = P256.publicOf(number);
    }

    /**
     * Reads a private key as the usual tools write it: 32 bytes, base64url.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static SenderKey read(String base64url) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64url.strip());
        BigInteger number = new BigInteger(1, bytes);
        if (bytes.length != NUMBER || !P256.mayBePrivate(number)) {
            throw new IllegalArgumentException("not a private key of P-256");
        }
        return new SenderKey(number);
    }

    /** Makes one from 256 secret bits, always the same from the same: the first number in range that they lead to. */
    public static SenderKey from(byte[] seed) {
        for (int count = 0; ; count++) {
            BigInteger number = new BigInteger(
                    1, Keys.hmac(seed, ByteBuffer.allocate(4).putInt(count).array()));
            if (P256.mayBePrivate(number)) {
                return new SenderKey(number);
            }
        }
    }

    /** The public half as browsers take it: the uncompressed point, base64url without padding. */
    public String publicKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(P256.encode(point));
    }

    PrivateKey secret() {
        return secret;
    }

    PublicKey verifier() {
        return P256.key(point);
    }

    @Override
    public String toString() {
        return "SenderKey[" + publicKey() + "]";
    }
}
