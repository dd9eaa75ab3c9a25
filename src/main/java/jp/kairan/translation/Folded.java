package jp.kairan.translation;

/**
 * A text with the many widths of the same sign made one, character for character, so that places in it are places in the
 * original.
 */
final class Folded {
    private static final String DASHES = "‐‑‒–—―−";

    private Folded() {}

    /** Full-width ASCII and digits of any script as ASCII, dashes as {@code -}, wave dashes as {@code ~}. */
    static String of(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        for (int i = 1; i < folded.length - 1; i++) {
            if ((folded[i] == 'ー' || folded[i] == 'ｰ') && digit(folded[i - 1]) && digit(folded[i + 1])) {
                folded[i] = '-';
            }
        }
        return new String(folded);
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        if (c == '　' || c == '\u00a0') {
            return ' ';
        }
        if (c == '〜') {
            return '~';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        return Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
    }
}
