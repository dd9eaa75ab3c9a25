package jp.kairan.phrases;

import jp.kairan.kernel.Language;

/**
 * One locked phrase in one language.
 *
 * @param key what it says, for example {@code shelter.state.open}
 * @param language the language it is in
 * @param version which version of the Japanese phrase it says
 * @param checkedBy day and office of the person who checked it, or null where nobody who speaks the language has
 * @param text with its parameters in braces
 */
public record Phrase(String key, Language language, int version, String checkedBy, String text) {
    /** Whether nobody has to check it any more; Japanese is what phrases are written in. */
    public boolean checked() {
        return language == Language.JA || checkedBy != null;
    }
}
