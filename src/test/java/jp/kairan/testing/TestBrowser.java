package jp.kairan.testing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser with a subscription: opens what is sent to it as RFC 8291 says, with nothing of the sender's code. */
public final class TestBrowser {
    private final String endpoint;
    private final KeyPair keys;
    private final byte[] secret = new byte[16];

    private TestBrowser(String endpoint, KeyPair keys) {
        this.endpoint = endpoint;
        this.keys = keys;
        new SecureRandom().nextBytes(secret);
    }

    /** One whose push service has this origin. */
    public static TestBrowser at(String origin) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new TestBrowser(origin + "/push/" + UUID.randomUUID(), generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String endpoint() {
        return endpoint;
    }

    /** The path of the endpoint, by which the push service knows the browser. */
    public String path() {
        return endpoint.substring(endpoint.indexOf("/push/"));
    }

    public String p256dh() {
        return base64(point((ECPublicKey) keys.getPublic()));
    }

    public String auth() {
        return base64(secret);
    }

    /** What a page gives the service. */
    public Map<String, Object> address() {
        return Map.of("kind", "WEB_PUSH", "address", endpoint, "keys", Map.of("p256dh", p256dh(), "auth", auth()));
    }

    /** Opens a message; fails where it was not closed for this browser. */
    public byte[] open(byte[] body) {
        try {
            ByteBuffer in = ByteBuffer.wrap(body);
            byte[] salt = take(in, 16);
            int record = in.getInt();
            byte[] sender = take(in, in.get() & 0xff);
            byte[] closed = take(in, in.remaining());
            if (closed.length > record) {
                throw new IllegalStateException("more than one record");
            }
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(key(sender), true);
            byte[] info = ByteBuffer.allocate(14 + 65 + 65 + 1)
                    .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
                    .put(point((ECPublicKey) keys.getPublic()))
                    .put(sender)
                    .put((byte) 1)
                    .array();
            byte[] root = mac(salt, mac(mac(secret, agreement.generateSecret()), info));
            byte[] key = Arrays.copyOf(mac(root, "Content-Encoding: aes128gcm\0\1".getBytes()), 16);
            byte[] nonce = Arrays.copyOf(mac(root, "Content-Encoding: nonce\0\1".getBytes()), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return unpadded(cipher.doFinal(closed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not for this browser", e);
        }
    }

    private static byte[] unpadded(byte[] plain) {
        int end = plain.length - 1;
        while (plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new IllegalStateException("not the last record");
        }
        return Arrays.copyOf(plain, end);
    }

    private static byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private ECPublicKey key(byte[] point) throws GeneralSecurityException {
        ECPoint at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, ((ECPublicKey) keys.getPublic()).getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        ByteBuffer bytes = ByteBuffer.allocate(65).put((byte) 4);
        for (BigInteger number :
                new BigInteger[] {key.getW().getAffineX(), key.getW().getAffineY()}) {
            String hex = number.toString(16);
            bytes.put(java.util.HexFormat.of().parseHex("0".repeat(64 - hex.length()) + hex));
        }
        return bytes.array();
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
