package jp.kairan.localfcm;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * A certificate for 127.0.0.1 and localhost that signs itself, valid from an hour ago for a week.
 *
 * <p>Its DER (RFC 5280, X.690) is written out here, because the JDK has no public way to make a certificate.
 *
 * @param certificatePem the certificate, for those who are to trust it
 * @param keyPem its private key
 */
public record SelfSigned(String certificatePem, String keyPem) {

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] ECDSA_SHA256 = der(0x30, bytes(0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2));
    private static final byte[] COMMON_NAME = bytes(0x06, 3, 0x55, 4, 3);
    private static final byte[] ALTERNATIVE_NAME = bytes(0x06, 3, 0x55, 0x1d, 0x11);
    private static final byte[] BASIC_CONSTRAINTS = bytes(0x06, 3, 0x55, 0x1d, 0x13);
    private static final byte[] TRUE = bytes(0x01, 1, 0xff);

    /** A new one. */
    public static SelfSigned generate(Clock clock) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            byte[] content = content(keys, clock.instant());
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            byte[] certificate = der(0x30, content, ECDSA_SHA256, der(0x03, bytes(0), signature.sign()));
            return new SelfSigned(
                    pem("CERTIFICATE", certificate),
                    pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256 and ECDSA", e);
        }
    }

    private static byte[] content(KeyPair keys, Instant now) {
        byte[] name = der(0x30, der(0x31, der(0x30, COMMON_NAME, der(0x0c, ascii("local FCM")))));
        byte[] validity = der(
                0x30,
                der(0x17, ascii(UTC_TIME.format(now.minus(Duration.ofHours(1))))),
                der(0x17, ascii(UTC_TIME.format(now.plus(Duration.ofDays(7))))));
        byte[] names = der(0x30, der(0x82, ascii("localhost")), der(0x87, bytes(127, 0, 0, 1)));
        byte[] extensions = der(
                0x30,
                der(0x30, BASIC_CONSTRAINTS, TRUE, der(0x04, der(0x30, TRUE))),
                der(0x30, ALTERNATIVE_NAME, der(0x04, names)));
        return der(
                0x30,
                der(0xa0, bytes(0x02, 1, 2)),
                der(0x02, BigInteger.valueOf(now.toEpochMilli()).toByteArray()),
                ECDSA_SHA256,
                name,
                validity,
                name,
                keys.getPublic().getEncoded(),
                der(0xa3, extensions));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            inner.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = inner.size();
        if (length >= 0x80) {
            byte[] size = BigInteger.valueOf(length).toByteArray();
            int from = size[0] == 0 ? 1 : 0;
            whole.write(0x80 | (size.length - from));
            whole.write(size, from, size.length - from);
        } else {
            whole.write(length);
        }
        whole.writeBytes(inner.toByteArray());
        return whole.toByteArray();
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + kind + "-----\n";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
