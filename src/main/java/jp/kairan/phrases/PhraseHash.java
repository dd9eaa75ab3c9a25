package jp.kairan.phrases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** What a list of phrases is known by to caches: other phrases, another hash. */
final class PhraseHash {
    private static final int LENGTH = 22;

    private PhraseHash() {}

    static String of(List<Phrase> phrases) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Phrase phrase : phrases) {
                digest.update(phrase.toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest.digest())
                    .substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
