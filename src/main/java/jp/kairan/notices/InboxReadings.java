package jp.kairan.notices;

import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.Completeness;
import jp.kairan.translation.Glances;
import jp.kairan.translation.Labels;
import jp.kairan.translation.Origin;
import jp.kairan.translation.Rendition;
import jp.kairan.translation.Wording;

/**
 * The door through which an inbox is read in the language of its reader. Nobody waits for a title: what is missing is
 * shown as it was written and there at a later look.
 */
@Singleton
class InboxReadings {
    private static final String WITHDRAWN_TITLE = "label.withdrawn-title";

    private final Inboxes inboxes;
    private final ReaderLanguages languages;
    private final Glances glances;
    private final Labels labels;
    private final Phrases phrases;

    InboxReadings(Inboxes inboxes, ReaderLanguages languages, Glances glances, Labels labels, Phrases phrases) {
        this.inboxes = inboxes;
        this.languages = languages;
        this.glances = glances;
        this.labels = labels;
        this.phrases = phrases;
    }

    /** A page of the caller's own inbox. */
    InboxPage page(Actor actor, InboxFilter filter, Cursor from, int limit) {
        Inboxes.Found found = inboxes.page(actor, filter, from, limit);
        Language language = languages.of(actor);
        List<InboxRow> told = found.rows().items().stream()
                .filter(row -> !row.item().withdrawn())
                .toList();
        Iterator<Rendition> titles = glances.at(
                        told.stream().map(InboxRow::wording).toList(), language)
                .iterator();
        Page<InboxItem> items = found.rows().map(row -> {
            Rendition title = row.item().withdrawn() ? withdrawn(language) : titles.next();
            return row.item().titled(title.text(Dispatch.TITLE), labels.of(title));
        });
        return new InboxPage(items.items(), items.next(), found.unread());
    }

    /** A locked phrase, which in Japanese is the original. */
    private Rendition withdrawn(Language language) {
        String words = phrases.find(WITHDRAWN_TITLE, language).text();
        return new Rendition(
                language,
                language == Language.JA ? Origin.SOURCE : Origin.PHRASE,
                Completeness.WHOLE,
                null,
                null,
                List.of(new Wording.Field(Dispatch.TITLE, words)));
    }
}
