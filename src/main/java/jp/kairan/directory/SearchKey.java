package jp.kairan.directory;

import java.text.Normalizer;

/** The form of a name in which it is looked for: one spelling for every width, and no spaces. */
public final class SearchKey {
    private SearchKey() {}

    /** The search key of a name or of what somebody typed to find it. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** The reading of a name as it is kept: full-width, trimmed, or null where nothing is left of it. */
    static String reading(String kana) {
        if (kana == null) {
            return null;
        }
        String kept = Normalizer.normalize(kana, Normalizer.Form.NFKC).strip();
        return kept.isEmpty() ? null : kept;
    }
}
