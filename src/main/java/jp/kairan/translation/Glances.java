package jp.kairan.translation;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import jp.kairan.kernel.Language;

/**
 * The door to the words of lists. Nobody waits for a list: what is missing stands as it was written, and is asked for so
 * that it is there at a later look.
 */
@Singleton
public class Glances {
    private final Translations translations;

    Glances(Translations translations) {
        this.translations = translations;
    }

    /** What there is of each wording, in the order asked. Not inside a transaction. */
    public List<Rendition> at(List<Wording> wordings, Language language) {
        if (wordings.isEmpty()) {
            return List.of();
        }
        List<Rendition> known = translations.ready(wordings, language);
        ask(
                IntStream.range(0, known.size())
                        .filter(i -> known.get(i).completeness() == Completeness.PENDING)
                        .mapToObj(wordings::get)
                        .toList(),
                language);
        return known;
    }

    /** In a thread of its own, because the answer is not to wait even for the asking. */
    private void ask(List<Wording> missing, Language language) {
        if (!missing.isEmpty()) {
            Infrastructure.getDefaultWorkerPool().execute(() -> translations.soon(missing, language));
        }
    }
}
