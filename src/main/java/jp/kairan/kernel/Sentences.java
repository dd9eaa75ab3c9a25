package jp.kairan.kernel;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the sentence of a problem in the language of whoever reads it; Japanese where nobody said. */
@Singleton
class Sentences {
    private final Instance<ProblemWords> words;
    private final AskedLanguage asked;

    /** The words are asked for at the first problem, because this is made before the configuration can be read. */
    Sentences(Instance<ProblemWords> words, AskedLanguage asked) {
        this.words = words;
        this.asked = asked;
    }

    /**
     * A sentence for a resident.
     *
     * @param text what happened and what to do
     * @param language the language it is in, which is the next best one where there is none in the reader's
     */
    record Sentence(String text, Language language) {}

    /** For the request at hand. */
    Sentence of(ProblemType type) {
        return of(type, asked.language().orElse(Language.JA));
    }

    /** In a language. */
    Sentence of(ProblemType type, Language language) {
        return language.readable().stream()
                .flatMap(each -> in(type, each).stream())
                .findFirst()
                .orElseGet(() -> new Sentence(type.message(), Language.JA));
    }

    private Optional<Sentence> in(ProblemType type, Language language) {
        return language == Language.JA
                ? Optional.of(new Sentence(type.message(), Language.JA))
                : words.stream()
                        .flatMap(each -> each.message(type.slug(), language).stream())
                        .findFirst()
                        .map(text -> new Sentence(text, language));
    }
}
