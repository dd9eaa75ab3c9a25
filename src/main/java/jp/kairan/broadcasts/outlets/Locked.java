package jp.kairan.broadcasts.outlets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.kernel.Language;
import jp.kairan.phrases.Phrases;

/** The locked phrases that are put around the words of a broadcast. */
@Singleton
class Locked {
    private static final String MARK = "label.drill";
    private static final String LINE = "alert.drill";

    private final Source source;

    /** Where phrases are looked up. */
    interface Source {
        String text(String key, Language language, Map<String, String> parameters);
    }

    @Inject
    Locked(Phrases phrases) {
        this(phrases::text);
    }

    Locked(Source source) {
        this.source = source;
    }

    String text(String key, Language language) {
        return source.text(key, language, Map.of());
    }

    String text(String key, Language language, Map<String, String> parameters) {
        return source.text(key, language, parameters);
    }

    /** The title in a language in which the bulletin has words; that of a drill begins with the mark, and only once. */
    String title(Bulletin bulletin, Language language) {
        String title = bulletin.words().get(language).words().title();
        if (!bulletin.drill()) {
            return title;
        }
        String mark = text(MARK, language);
        String space = language.japanese() ? "" : " ";
        return title.startsWith(mark) ? title : mark + space + title;
    }

    /** That it is a drill, in a sentence; empty where it is none. */
    String drillLine(Bulletin bulletin, Language language) {
        return bulletin.drill() ? text(LINE, language) : "";
    }

    /** The body without the sentence that it is a drill, for whoever says that in a place of its own. */
    String bodyAlone(Bulletin bulletin, Language language) {
        String body = bulletin.words().get(language).words().body();
        String line = drillLine(bulletin, language);
        return body.startsWith(line) ? body.substring(line.length()).strip() : body;
    }
}
