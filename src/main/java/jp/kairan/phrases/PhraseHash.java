package jp.kairan.phrases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import jp.kairan.kernel.Sha256;

/** What a list of phrases is known by to caches: other phrases, another hash. */
final class PhraseHash {
    private static final int LENGTH = 22;

    private PhraseHash() {}

    static String of(List<Phrase> phrases) {
        MessageDigest digest = Sha256.running();
        for (Phrase phrase : phrases) {
            digest.update(phrase.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return Sha256.of(digest).base64Url(LENGTH);
    }
}
