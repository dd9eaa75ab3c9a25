package jp.kairan.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What texts are known by: SHA-256 over their content, in base64url. */
final class Hashes {
    private Hashes() {}

    /** Of a whole text, as a person reads it. */
    static String text(String text) {
        return of("T\0" + text);
    }

    /** Of one line as it is written. */
    static String line(String line) {
        return of("L\0" + line);
    }

    /** Of a line without its facts. */
    static String form(String form) {
        return of("F\0" + form);
    }

    private static String of(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
