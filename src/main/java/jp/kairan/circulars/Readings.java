package jp.kairan.circulars;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.access.CircularId;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.plain.Easier;
import jp.kairan.translation.Glances;
import jp.kairan.translation.Labels;
import jp.kairan.translation.Rendition;
import jp.kairan.translation.Translations;
import jp.kairan.translation.Wording;

/**
 * The door through which circulars are read in the language of their reader. Its desk reads the original, because what is
 * loaded there is edited and saved. Nothing here runs in a transaction, because an engine may be waited for.
 */
@Singleton
class Readings {
    private final Shelf shelf;
    private final ReaderLanguages languages;
    private final Translations translations;
    private final Glances glances;
    private final Labels labels;
    private final Easier easier;

    Readings(
            Shelf shelf,
            ReaderLanguages languages,
            Translations translations,
            Glances glances,
            Labels labels,
            Easier easier) {
        this.shelf = shelf;
        this.languages = languages;
        this.translations = translations;
        this.glances = glances;
        this.labels = labels;
        this.easier = easier;
    }

    /**
     * The circular for whoever sees it; 404 for everyone else.
     *
     * @param chosen the language asked for in so many words, which wins over every other; or null
     * @param furigana whether the original has readings above its kanji
     */
    Uni<CircularView> read(Actor actor, CircularId id, Language chosen, boolean furigana) {
        Copy copy = shelf.take(actor, id);
        Sight sight = copy.sight();
        Language language = chosen != null ? chosen : sight.desk() ? Language.JA : languages.of(actor);
        if (language == Language.JA) {
            Shown words = copy.words();
            return Uni.createFrom().item(copy.view(furigana ? words.withReadings(easier) : words));
        }
        return sight.withdrawn()
                ? rendered(sight.reasons(), language).map(reasons -> withdrawn(copy, reasons))
                : rendered(sight.wording(), language).map(all -> copy.view(put(copy.words(), all)));
    }

    /** Its versions for whoever sees it, with reasons as far as they are known in the language; errors as there. */
    Page<VersionLine> versions(Actor actor, CircularId id, Cursor from, int limit) {
        Shelf.History found = shelf.versions(actor, id, from, limit);
        Language language = found.sight().desk() ? Language.JA : languages.of(actor);
        Iterator<Rendition> reasons = glances.at(
                        found.page().items().stream().map(found.sight()::reason).toList(), language)
                .iterator();
        return found.page().map(version -> {
            Rendition reason = reasons.next();
            return version.in(reason, labels.of(reason));
        });
    }

    /** The title is shown in the language where it is known already: no engine sees what was taken back. */
    private CircularView withdrawn(Copy copy, Rendition reasons) {
        Rendition title = translations
                .ready(List.of(copy.sight().title()), reasons.language())
                .get(0);
        return copy.view(put(put(copy.words(), title), reasons));
    }

    /** Goes on in a thread of its own, because all who waited for the same words would else queue for one. */
    private Uni<Rendition> rendered(Wording wording, Language language) {
        return Uni.createFrom()
                .completionStage(() -> translations.read(wording, language))
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    private Shown put(Shown words, Rendition rendition) {
        return words.in(rendition, labels.of(rendition), easier);
    }
}
