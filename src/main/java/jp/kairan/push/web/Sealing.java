package jp.kairan.push.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.kairan.kernel.Keys;

/**
 * Closes a message so that only the browser of a subscription opens it (RFC 8291): a key pair and a salt for each message,
 * the content coding aes128gcm (RFC 8188) in a single record.
 */
public final class Sealing {
    /** What every push service has to take (RFC 8030, section 7.2), less what sealing adds (RFC 8291, section 4). */
    public static final int LONGEST = 3_993;

    private static final int RECORD = 4_096;
    private static final int SALT = 16;
    private static final int AUTH = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    /**
     * Closes a message.
     *
     * @param message at most {@link #LONGEST} bytes
     * @param browser the public key of the subscription ({@code p256dh}), an uncompressed point
     * @param secret the authentication secret of the subscription ({@code auth})
     * @throws IllegalArgumentException where the key or the secret is none, or the message is too long
     */
    public static byte[] seal(byte[] message, byte[] browser, byte[] secret) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(P256.NAME));
            return seal(message, browser, secret, generator.generateKeyPair(), salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    /** With a key pair and a salt that are given, as the examples of the standard have them. */
    static byte[] seal(byte[] message, byte[] browser, byte[] secret, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        if (message.length > LONGEST || secret.length != AUTH) {
            throw new IllegalArgumentException("a message or a secret of the wrong length");
        }
        ECPublicKey theirs = P256.decode(browser);
        byte[] ours = P256.encode(((ECPublicKey) own.getPublic()).getW());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(theirs, true);
        byte[] input = expand(
                Keys.hmac(secret, agreement.generateSecret()), joined(text("WebPush: info\0"), browser, ours), 32);
        byte[] root = Keys.hmac(salt, input);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(expand(root, text("Content-Encoding: aes128gcm\0"), KEY), "AES"),
                new GCMParameterSpec(TAG_BITS, expand(root, text("Content-Encoding: nonce\0"), NONCE)));
        byte[] closed = cipher.doFinal(joined(message, new byte[] {LAST_RECORD}));
        byte[] head = ByteBuffer.allocate(SALT + 5 + ours.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ours.length)
                .put(ours)
                .array();
        return joined(head, closed);
    }

    /** HKDF-Expand (RFC 5869) of no more than one block. */
    private static byte[] expand(byte[] key, byte[] info, int length) {
        return Arrays.copyOf(Keys.hmac(key, joined(info, new byte[] {1})), length);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
