package jp.kairan.broadcasts.chain;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;
import jp.kairan.notices.Headline;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Wording;

/** Titles of notices made of locked phrases, so that no engine stands between an alarm and those who open shelters. */
@Singleton
class CallHeadlines {
    private final Phrases phrases;

    CallHeadlines(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A phrase about a shelter in every language, marked where it is a drill. */
    Headline of(String key, String shelter, boolean drill) {
        return headline(language -> phrases.text(key, language, Map.of("shelter", shelter)), drill);
    }

    /** A phrase without parameters, likewise. */
    Headline of(String key, boolean drill) {
        return headline(language -> phrases.text(key, language, Map.of()), drill);
    }

    private Headline headline(Function<Language, String> words, boolean drill) {
        Function<Language, String> title = language -> (drill ? mark(language) : "") + words.apply(language);
        return new Headline(
                title.apply(Language.JA),
                Arrays.stream(Language.values())
                        .filter(language -> language != Language.JA)
                        .collect(Collectors.toMap(
                                Function.identity(),
                                language -> new Wording.Given(title.apply(language), Origin.PHRASE))));
    }

    private String mark(Language language) {
        String mark = phrases.find("label.drill", language).text();
        return mark.endsWith("】") ? mark : mark + " ";
    }
}
