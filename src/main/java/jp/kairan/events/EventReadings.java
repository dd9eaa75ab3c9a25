package jp.kairan.events;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.translation.Glances;
import jp.kairan.translation.Labels;
import jp.kairan.translation.Rendition;
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
    private final Glances glances;
    private final Labels labels;
    private final ZoneId zone;

    EventReadings(
            Programme programme,
            ReaderLanguages languages,
            Translations translations,
            Glances glances,
            Labels labels,
            Clock clock) {
        this.programme = programme;
        this.languages = languages;
        this.translations = translations;
        this.glances = glances;
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
                .map(rendition -> copy.view(tongue(rendition), zone));
    }

    /** The dates of an event for whoever sees it, with notes as far as they are known in the language; errors as there. */
    Page<OccurrenceView> dates(Actor actor, EventId id, LocalDate from, Cursor cursor, int limit) {
        EventDates found = programme.dates(actor, id, from, cursor, limit);
        Language language = found.desk() ? Language.JA : languages.of(actor);
        Iterator<Rendition> notes = glances.at(
                        found.page().items().stream().map(found::wording).toList(), language)
                .iterator();
        return found.page().map(date -> {
            Tongue tongue = tongue(notes.next());
            return OccurrenceView.of(
                    date, tongue, tongue.translation(), found.event().allDay(), zone);
        });
    }

    private Tongue tongue(Rendition rendition) {
        return new Tongue(rendition, labels.of(rendition));
    }
}
