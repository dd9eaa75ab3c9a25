package jp.kairan.broadcasts.templates;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import jp.kairan.kernel.Language;

/**
 * A template with its choices in it.
 *
 * @param words in every language, in the order of the languages
 * @param validity how long such a message usually holds
 */
public record Filled(Category category, Weight weight, Map<Language, Words> words, Duration validity) {
    public Filled {
        words = Collections.unmodifiableMap(new EnumMap<>(words));
    }
}
