package jp.kairan.tables;

import java.util.regex.Pattern;

/** How a name is pronounced: フリガナ in full-width katakana, with one space between the parts. */
public final class KanaName {
    /** In a pronunciation a dash after kana is always a mistyped long vowel, because no other dash is pronounced. */
    private static final Pattern DASH_AFTER_KANA = Pattern.compile("(?<=[ァ-ヺー])-");

    private static final Pattern ALLOWED = Pattern.compile("[ァ-ヺー・ヽヾ ]+");

    private KanaName() {}

    /** Reads hiragana, half-width or full-width katakana; refuses everything else as {@link TextFault#NOT_KANA}. */
    public static Reading<String> read(String raw) {
        return JapaneseText.tidy(raw).then(text -> {
            String kana = JapaneseText.settled(
                    JapaneseText.katakana(text),
                    step -> DASH_AFTER_KANA.matcher(step).replaceAll("ー"));
            return ALLOWED.matcher(kana).matches() ? Reading.of(kana) : Reading.refused(TextFault.NOT_KANA);
        });
    }
}
