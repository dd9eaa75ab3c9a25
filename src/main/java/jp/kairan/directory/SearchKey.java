package jp.kairan.directory;

import jp.kairan.tables.JapaneseText;

/** The forms of a name in which it is looked for, the same whether somebody typed it or a register brought it. */
public final class SearchKey {
    private SearchKey() {}

    /** The search key of a name or of what somebody typed to find it: one spelling for every width and variant. */
    public static String of(String name) {
        return JapaneseText.searchKey(name);
    }

    /** The reading of a name as it is kept: full-width katakana, trimmed, or null where nothing is left of it. */
    static String reading(String kana) {
        if (kana == null) {
            return null;
        }
        String kept = JapaneseText.katakana(JapaneseText.narrow(kana)).strip();
        return kept.isEmpty() ? null : kept;
    }
}
