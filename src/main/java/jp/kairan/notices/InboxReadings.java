package jp.kairan.notices;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jp.kairan.access.Actor;
import jp.kairan.kernel.Cursor;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Page;
import jp.kairan.phrases.Phrases;
import jp.kairan.translation.Completeness;
import jp.kairan.translation.Rendition;
import jp.kairan.translation.Translations;
import jp.kairan.translation.Wording;

/**
 * The door through which an inbox is read in the language of its reader. Nobody waits for a title: what is missing is
 * shown as it was written and made ready for the next look.
 */
@Singleton
class InboxReadings {
    private static final String WITHDRAWN_TITLE = "label.withdrawn-title";

    private final Inboxes inboxes;
    private final Translations translations;
    private final Phrases phrases;

    InboxReadings(Inboxes inboxes, Translations translations, Phrases phrases) {
        this.inboxes = inboxes;
        this.translations = translations;
        this.phrases = phrases;
    }

    /**
     * A page and what is still missing on it.
     *
     * @param missing titles that are not in the language yet
     */
    record Reading(InboxPage page, Language language, List<Wording> missing) {}

    /** A page of the caller's own inbox. */
    Reading page(Actor actor, InboxFilter filter, Cursor from, int limit, Language language) {
        Inboxes.Found found = inboxes.page(actor, filter, from, limit);
        Page<InboxRow> rows = found.rows();
        List<InboxItem> items = new ArrayList<>();
        List<Wording> missing = new ArrayList<>();
        Iterator<Rendition> titles = titles(rows.items(), language).iterator();
        for (InboxRow row : rows.items()) {
            if (row.item().withdrawn()) {
                items.add(row.item()
                        .titled(phrases.find(WITHDRAWN_TITLE, language).text(), null));
                continue;
            }
            Rendition title = titles.next();
            items.add(row.item().titled(title.fields().get(0).text(), TitleTranslation.of(title)));
            if (title.completeness() == Completeness.PENDING) {
                missing.add(row.wording());
            }
        }
        return new Reading(new InboxPage(items, rows.next(), found.unread()), language, missing);
    }

    /** Has what is missing translated, in a thread of its own: the answer is not to wait even for the asking. */
    void prepare(Reading reading) {
        if (!reading.missing().isEmpty()) {
            Infrastructure.getDefaultWorkerPool()
                    .execute(() -> translations.soon(reading.missing(), reading.language()));
        }
    }

    private List<Rendition> titles(List<InboxRow> rows, Language language) {
        List<Wording> told = rows.stream()
                .filter(row -> !row.item().withdrawn())
                .map(InboxRow::wording)
                .toList();
        return told.isEmpty() ? List.of() : translations.ready(told, language);
    }
}
