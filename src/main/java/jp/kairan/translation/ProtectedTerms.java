package jp.kairan.translation;

import java.util.List;

/** Whoever knows names that must survive a translation untouched: units of the directory, shelters. */
public interface ProtectedTerms {
    /**
     * A name.
     *
     * @param text as it is written in Japanese
     * @param kana its reading in katakana, or null where nobody knows it
     */
    record Name(String text, String kana) {}

    /** All of them; asked for every few minutes. */
    List<Name> names();
}
