package jp.kairan.xml;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A feed of documents (RFC 4287) for those who fetch again and again what is new.
 *
 * @param id by which the feed is known for ever, wherever it lies
 * @param language of its titles, such as {@code ja}
 * @param updated when something in it last changed; not the moment of fetching, so that nothing new is the same bytes
 * @param self where it is fetched
 * @param author who answers for every entry
 * @param entries in the order of writing, of which a reader makes nothing
 */
public record AtomFeed(
        URI id, String language, String title, OffsetDateTime updated, URI self, String author, List<Entry> entries) {
    /** Of RFC 4287, section 7. */
    public static final String MEDIA_TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    public AtomFeed {
        absolute(id);
        absolute(self);
        Objects.requireNonNull(language);
        Objects.requireNonNull(title);
        updated = updated.truncatedTo(ChronoUnit.SECONDS);
        said(author);
        entries = List.copyOf(entries);
        // Section 4.1.1 allows one entry twice where its times differ, but readers then show it twice.
        if (entries.stream().map(Entry::id).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("an entry is there twice");
        }
    }

    /**
     * One document of a feed.
     *
     * @param id by which it is known for ever
     * @param link where it is
     * @param mediaType of what is there
     * @param summary what it says, in plain text; may be empty
     */
    public record Entry(URI id, String title, OffsetDateTime updated, URI link, String mediaType, String summary) {
        public Entry {
            absolute(id);
            absolute(link);
            Objects.requireNonNull(title);
            updated = updated.truncatedTo(ChronoUnit.SECONDS);
            said(mediaType);
            Objects.requireNonNull(summary);
        }

        private void write(XmlWriter xml) {
            xml.text("id", id.toString());
            xml.text("title", title);
            xml.text("updated", time(updated));
            xml.empty("link", target("alternate", mediaType, link));
            xml.textIfAny("summary", summary);
        }
    }

    /** The feed in UTF-8. */
    public byte[] bytes() {
        Map<String, String> spoken = language.isEmpty() ? Map.of() : Map.of("xml:lang", language);
        return XmlWriter.document("feed", NAMESPACE, spoken, xml -> {
            xml.text("id", id.toString());
            xml.text("title", title);
            xml.text("updated", time(updated));
            xml.empty("link", target("self", MEDIA_TYPE, self));
            xml.element("author", a -> a.text("name", author));
            entries.forEach(entry -> xml.element("entry", entry::write));
        });
    }

    /** In alphabetical order, so that the same feed is the same bytes. */
    private static Map<String, String> target(String relation, String mediaType, URI address) {
        return new TreeMap<>(Map.of("rel", relation, "type", mediaType, "href", address.toString()));
    }

    private static String time(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static void absolute(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("an address of a feed is not absolute");
        }
    }

    private static void said(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a feed does not name its author or a kind of document");
        }
    }
}
