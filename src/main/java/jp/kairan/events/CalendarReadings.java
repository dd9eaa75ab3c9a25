package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Iterator;
import jp.kairan.access.Actor;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.translation.Labels;
import jp.kairan.translation.Rendition;
import jp.kairan.translation.Translations;

/**
 * The door through which a calendar is read in the language of its reader, as far as its words are known in it: the inbox,
 * where the same titles stand, and the events themselves have them translated.
 */
@Singleton
class CalendarReadings {
    private final Calendars calendars;
    private final ReaderLanguages languages;
    private final Translations translations;
    private final Labels labels;

    CalendarReadings(Calendars calendars, ReaderLanguages languages, Translations translations, Labels labels) {
        this.calendars = calendars;
        this.languages = languages;
        this.translations = translations;
        this.labels = labels;
    }

    /** The dates of some days; errors as {@link Calendars#page}. */
    Page<CalendarLine> page(Actor actor, LocalDate from, LocalDate to, Cursor cursor, int limit) {
        Page<CalendarRow> rows = calendars.page(actor, from, to, cursor, limit);
        Language language = languages.of(actor);
        if (language == Language.JA || rows.items().isEmpty()) {
            return rows.map(CalendarRow::line);
        }
        Iterator<Rendition> words = translations
                .ready(rows.items().stream().map(CalendarRow::wording).toList(), language)
                .iterator();
        return rows.map(row -> {
            Rendition said = words.next();
            return row.line().saying(new Tongue(said, labels.of(said)));
        });
    }
}
