package jp.kairan.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash (FIPS 180-4), and the ways in which it is written down. */
public final class Sha256 {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final byte[] hash;

    private Sha256(byte[] hash) {
        this.hash = hash;
    }

    /** Of some bytes. */
    public static Sha256 of(byte[] content) {
        return of(running(), content);
    }

    /** Of a text in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of what a running hash was fed with; it is empty again afterwards. */
    public static Sha256 of(MessageDigest fed) {
        return new Sha256(fed.digest());
    }

    /** A hash to be fed piece by piece. */
    public static MessageDigest running() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sha256 of(MessageDigest running, byte[] content) {
        return new Sha256(running.digest(content));
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return hash.clone();
    }

    /** In base64url without padding, 43 characters. */
    public String base64Url() {
        return URL.encodeToString(hash);
    }

    /** The first characters of {@link #base64Url}, enough to tell versions of one thing apart. */
    public String base64Url(int length) {
        return base64Url().substring(0, length);
    }

    /** The first bytes in lower-case hexadecimal, two characters each. */
    public String hex(int bytes) {
        return HexFormat.of().formatHex(hash, 0, bytes);
    }
}
