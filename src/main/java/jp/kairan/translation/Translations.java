package jp.kairan.translation;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import jp.kairan.kernel.Language;

/** The door to words in other languages. */
@Singleton
public class Translations {
    private final Engines engines;
    private final Asking asking;
    private final Drafts drafts;
    private final Known known;
    private final Composer composer;
    private final Flights flights;
    private final TranslationConfig config;
    private final Clock clock;

    Translations(
            Engines engines,
            Asking asking,
            Drafts drafts,
            Known known,
            Composer composer,
            Flights flights,
            TranslationConfig config,
            Clock clock) {
        this.engines = engines;
        this.asking = asking;
        this.drafts = drafts;
        this.known = known;
        this.composer = composer;
        this.flights = flights;
        this.config = config;
        this.clock = clock;
    }

    /** Whether there is any engine; without one persons and phrases are all there is. */
    public boolean active() {
        return !engines.inOrder().isEmpty();
    }

    /** What there is already, without asking an engine; for lists, and for whoever must not wait. In the order asked. */
    public List<Rendition> ready(List<Wording> wordings, Language language) {
        if (language == Language.JA) {
            return wordings.stream().map(Rendition::original).toList();
        }
        List<Draft> taken =
                wordings.stream().map(wording -> drafts.of(wording, language)).toList();
        Known.Found found = known.of(taken, language);
        return taken.stream().map(draft -> compose(draft, language, found)).toList();
    }

    /**
     * The wording in a language, asking an engine once for what is missing, however many ask at the same moment. Comes
     * after {@code kairan.translation.patience} at the latest with what there is by then. Call it outside any
     * transaction; no thread waits.
     */
    public CompletionStage<Rendition> read(Wording wording, Language language) {
        if (language == Language.JA) {
            return CompletableFuture.completedStage(Rendition.original(wording));
        }
        Draft draft = drafts.of(wording, language);
        Known.Found found = known.of(List.of(draft), language);
        Rendition now = compose(draft, language, found);
        Collection<Wanted> wanted = wanted(List.of(draft), language, found);
        if (wanted.isEmpty()) {
            return CompletableFuture.completedStage(now);
        }
        return flights.settle(language, wanted, Flights.Lane.READERS)
                .thenApplyAsync(
                        came -> compose(draft, language, found.with(came)), Infrastructure.getDefaultWorkerPool())
                .exceptionally(failure -> now)
                .toCompletableFuture()
                .completeOnTimeout(now, config.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Has missing lines translated ahead of their first reader, for a push that is held until then: titles. Completes when every
     * line is settled one way or the other.
     */
    public CompletionStage<Void> prepare(List<Wording> wordings, Collection<Language> languages) {
        return settle(wordings, languages, Flights.Lane.HELD_PUSH);
    }

    /** The same in the lane of readers, for bodies: they may take long, and no title is to wait behind them. */
    public CompletionStage<Void> ahead(List<Wording> wordings, Collection<Language> languages) {
        return settle(wordings, languages, Flights.Lane.READERS);
    }

    /** Has missing lines translated for the next look at a list; nobody waits. */
    public void soon(List<Wording> wordings, Language language) {
        settle(wordings, language, Flights.Lane.READERS);
    }

    private CompletionStage<Void> settle(List<Wording> wordings, Collection<Language> languages, Flights.Lane lane) {
        return CompletableFuture.allOf(languages.stream()
                .map(language -> settle(wordings, language, lane))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<?> settle(List<Wording> wordings, Language language, Flights.Lane lane) {
        List<Draft> taken = language.japanese()
                ? List.of()
                : wordings.stream().map(wording -> drafts.of(wording, language)).toList();
        return flights.settle(language, wanted(taken, language, known.of(taken, language)), lane)
                .toCompletableFuture();
    }

    private Rendition compose(Draft draft, Language language, Known.Found found) {
        boolean possible = asking.possible(language, draft.wording().confidential());
        return composer.compose(draft, language, found, possible ? Completeness.PENDING : Completeness.UNAVAILABLE);
    }

    /** The lines that somebody has to be asked for, each once. */
    private Collection<Wanted> wanted(List<Draft> taken, Language language, Known.Found found) {
        Instant now = Instant.now(clock);
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (Draft draft : taken) {
            boolean confidential = draft.wording().confidential();
            if (asking.possible(language, confidential)) {
                found.missing(draft, now).forEach(line -> wanted.putIfAbsent(line.form(), line.wanted(confidential)));
            }
        }
        return wanted.values();
    }
}
