package jp.kairan.phrases;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.ProblemWords;

/** Gives the kernel the sentences of problems, which are locked phrases too. */
@Singleton
class PhraseProblemWords implements ProblemWords {
    private final Phrases phrases;

    PhraseProblemWords(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<String> message(String slug, Language language) {
        return phrases.in("problem." + slug, language).map(Phrase::text);
    }
}
