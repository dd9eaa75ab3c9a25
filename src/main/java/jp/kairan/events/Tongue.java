package jp.kairan.events;

import jp.kairan.translation.Rendition;
import jp.kairan.translation.Translated;

/**
 * Says the texts of an event in one language.
 *
 * @param rendition null for the original
 * @param translation where the words come from, or null for the original
 */
record Tongue(Rendition rendition, Translated translation) {
    /** As it was written. */
    static final Tongue ORIGINAL = new Tongue(null, null);

    /** A text by its name among the words of the event; as it was written where there is nothing else. */
    String say(String field, String original) {
        if (rendition == null || original == null) {
            return original;
        }
        String words = rendition.text(field);
        return words == null ? original : words;
    }

    boolean original() {
        return rendition == null;
    }
}
