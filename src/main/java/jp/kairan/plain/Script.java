package jp.kairan.plain;

/** Which of the Japanese scripts a character belongs to. */
final class Script {
    private Script() {}

    static boolean kanji(int c) {
        return c >= 0x2E80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    static boolean hiragana(int c) {
        return c >= 0x3041 && c <= 0x309F;
    }

    static boolean katakana(int c) {
        return (c >= 0x30A1 && c <= 0x30FE && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9F);
    }

    static boolean hasKanji(String text) {
        return text.codePoints().anyMatch(Script::kanji);
    }

    /** Whether every character is katakana: how words that came from abroad are written. */
    static boolean allKatakana(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Script::katakana);
    }

    /** The same text with its katakana as hiragana. */
    static String toHiragana(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - 0x60) : c);
        }
        return out.toString();
    }
}
