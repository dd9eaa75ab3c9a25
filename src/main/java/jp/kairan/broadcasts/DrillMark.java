package jp.kairan.broadcasts;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import jp.kairan.broadcasts.Bulletin.Said;
import jp.kairan.broadcasts.templates.FixedWords;
import jp.kairan.kernel.Language;

/** Says of a drill, in front of everything else and in its reader's language, that it is one. */
@Singleton
class DrillMark {
    private final FixedWords fixed;

    DrillMark(FixedWords fixed) {
        this.fixed = fixed;
    }

    /** The words with the mark where it is a drill, otherwise as they are. */
    Map<Language, Said> on(Map<Language, Said> words, boolean drill) {
        if (!drill) {
            return words;
        }
        Map<Language, Said> marked = new EnumMap<>(Language.class);
        words.forEach((language, said) ->
                marked.put(language, new Said(fixed.asDrill(language, said.words()), said.origin())));
        return marked;
    }
}
