package jp.kairan.events;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Iterator;
import jp.kairan.access.Actor;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.translation.Glances;
import jp.kairan.translation.Labels;
import jp.kairan.translation.Rendition;

/**
 * The door through which a calendar is read in the language of its reader, as far as its words are known in it; the others
 * are there at a later look.
 */
@Singleton
class CalendarReadings {
    private final Calendars calendars;
    private final ReaderLanguages languages;
    private final Glances glances;
    private final Labels labels;

    CalendarReadings(Calendars calendars, ReaderLanguages languages, Glances glances, Labels labels) {
        this.calendars = calendars;
        this.languages = languages;
        this.glances = glances;
        this.labels = labels;
    }

    /** The dates of some days; errors as {@link Calendars#page}. */
    Page<CalendarLine> page(Actor actor, LocalDate from, LocalDate to, Cursor cursor, int limit) {
        Page<CalendarRow> rows = calendars.page(actor, from, to, cursor, limit);
        Language language = languages.of(actor);
        if (language == Language.JA || rows.items().isEmpty()) {
            return rows.map(CalendarRow::line);
        }
        Iterator<Rendition> words = glances.at(
                        rows.items().stream().map(CalendarRow::wording).toList(), language)
                .iterator();
        return rows.map(row -> {
            Rendition said = words.next();
            return row.line().saying(new Tongue(said, labels.of(said)));
        });
    }
}
