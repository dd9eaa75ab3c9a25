package jp.kairan.translation;

import java.util.List;

/**
 * Whoever knows names that must survive a translation untouched: units of the directory, halls. They hold for the texts
 * of the whole city, so a source tells only what nobody can misuse to take words out of others' texts. Names without
 * kanji and katakana, of one letter, or like a term of the glossary are known and not guarded.
 */
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
