package jp.kairan.tables;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Japanese text as typed into registers, brought to one spelling.
 *
 * <p>Whole-text NFKC is not used on anything shown, because it replaces kanji that people hold to be their name (神
 * U+FA19 becomes 神); only digits, letters, kana, spaces and dashes are touched there.
 */
public final class JapaneseText {
    /** Longer than any address; what is longer is a document in the wrong cell, or an attack on the patterns. */
    static final int LONGEST = 500;

    private static final int MOST_ROUNDS = 50;
    private static final String KANA = "[\\u3041-\\u3096\\u30A1-\\u30FC]";

    /** Dashes that stand in for the long vowel mark in コ―ポ; true hyphens between kana part two words instead. */
    private static final Pattern LONG_VOWEL =
            Pattern.compile("(?<=" + KANA + ")[\\u2014\\u2015\\u2212\\u2500\\uFF0D](?=" + KANA + ")");

    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\u2500\\uFE58\\uFE63\\uFF0D]");

    /** A long vowel mark cannot follow a Latin letter or digit, so between two of them it is a mistyped hyphen. */
    private static final Pattern MISTYPED_HYPHEN = Pattern.compile("(?<=[0-9A-Za-z])ー(?=[0-9A-Za-z])");

    private static final Pattern SPACES = Pattern.compile(" +");

    private JapaneseText() {}

    /**
     * A cell's text with narrow letters, wide kana and single spaces, none at the ends.
     *
     * @return refused if a character in it cannot be shown elsewhere or it is longer than any single value
     */
    public static Reading<String> tidy(String raw) {
        if (raw == null) {
            return Reading.blank();
        }
        if (raw.length() > LONGEST) {
            return Reading.refused(TextFault.TOO_LONG);
        }
        if (raw.codePoints().anyMatch(CodePoints::unreadable)) {
            return Reading.refused(TextFault.UNREADABLE_CHARACTER);
        }
        String text = SPACES.matcher(narrow(raw)).replaceAll(" ").strip();
        return text.isEmpty() ? Reading.blank() : Reading.of(text);
    }

    /**
     * Full-width digits and letters to ASCII, Ⅱ to II, half-width kana to full-width ones with their marks composed,
     * every dash to a hyphen or a long vowel mark, every space to U+0020; characters without a shape are dropped.
     */
    public static String narrow(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        raw.codePoints().filter(c -> !CodePoints.invisible(c)).forEach(c -> plain.append(narrow(c)));
        String text = composeKana(plain.toString());
        text = LONG_VOWEL.matcher(text).replaceAll("ー");
        text = DASH.matcher(text).replaceAll("-");
        return MISTYPED_HYPHEN.matcher(text).replaceAll("-");
    }

    private static String narrow(int c) {
        if (CodePoints.space(c)) {
            return " ";
        }
        // The dashes and the wave ～ are left out: what they mean depends on their neighbours.
        boolean fullWidth = c >= 0xFF01 && c < 0xFF5E && c != 0xFF0D;
        boolean roman = c >= 0x2160 && c <= 0x217F;
        boolean halfWidthKana = c >= 0xFF61 && c <= 0xFF9F;
        String text = Character.toString(c);
        return fullWidth || roman || halfWidthKana ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    /** Joins kana with the voicing mark after it, combining or spacing; a mark that fits nothing stays, spacing. */
    static String composeKana(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean voiced = c == '\u3099' || c == '\u309B';
            boolean semivoiced = c == '\u309A' || c == '\u309C';
            if (!voiced && !semivoiced) {
                joined.append(c);
                continue;
            }
            int last = joined.length() - 1;
            char before = last < 0 ? ' ' : joined.charAt(last);
            String pair = Normalizer.normalize(before + (voiced ? "\u3099" : "\u309A"), Normalizer.Form.NFC);
            if (before >= '\u3041' && before <= '\u30FE' && pair.length() == 1) {
                joined.setCharAt(last, pair.charAt(0));
            } else {
                joined.append(voiced ? '\u309B' : '\u309C');
            }
        }
        return joined.toString();
    }

    /** Hiragana to katakana; everything else stays. */
    public static String katakana(String text) {
        StringBuilder kana = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> (c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E ? c + 0x60 : c)
                .forEach(kana::appendCodePoint);
        return kana.toString();
    }

    /**
     * The key under which spellings that people take for the same meet: no spaces or middle dots, no variants of
     * kanji, no case. For finding only, never for showing.
     */
    public static String searchKey(String text) {
        return settled(text, JapaneseText::foldOnce);
    }

    private static String foldOnce(String text) {
        StringBuilder key = new StringBuilder(text.length());
        Normalizer.normalize(narrow(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !CodePoints.space(c) && !CodePoints.variationSelector(c) && c != '・')
                .map(KanjiVariants::fold)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Repeats a step until it changes nothing, because one replacement may bring the next one's neighbours together. */
    static String settled(String text, UnaryOperator<String> step) {
        String now = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String next = step.apply(now);
            if (next.equals(now)) {
                return now;
            }
            now = next;
        }
        return now;
    }
}
