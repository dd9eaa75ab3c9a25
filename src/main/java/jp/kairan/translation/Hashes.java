package jp.kairan.translation;

import jp.kairan.kernel.Sha256;

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
        return Sha256.of(content).base64Url();
    }
}
