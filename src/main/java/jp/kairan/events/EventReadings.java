package jp.kairan.events;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.kernel.Language;
import jp.kairan.translation.Labels;
import jp.kairan.translation.Translations;

/**
 * The door through which events are read in the language of their reader. Its desk reads the original, because what is
 * loaded there is edited and saved. Nothing here runs in a transaction, because an engine may be waited for.
 */
@Singleton
class EventReadings {
    private final Programme programme;
    private final ReaderLanguages languages;
    private final Translations translations;
    private final Labels labels;
    private final ZoneId zone;

    EventReadings(
            Programme programme, ReaderLanguages languages, Translations translations, Labels labels, Clock clock) {
        this.programme = programme;
        this.languages = languages;
        this.translations = translations;
        this.labels = labels;
        this.zone = clock.getZone();
    }

    /**
     * The event for whoever sees it; 404 for everyone else.
     *
     * @param chosen the language asked for in so many words, which wins over every other; or null
     */
    Uni<EventView> read(Actor actor, EventId id, Language chosen) {
        EventCopy copy = programme.take(actor, id);
        Language language = chosen != null ? chosen : copy.desk() ? Language.JA : languages.of(actor);
        if (language == Language.JA) {
            return Uni.createFrom().item(copy.view(Tongue.ORIGINAL, zone));
        }
        return Uni.createFrom()
                .completionStage(() -> translations.read(copy.wording(), language))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rendition -> copy.view(new Tongue(rendition, labels.of(rendition)), zone));
    }
}
