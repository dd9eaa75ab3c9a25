package jp.kairan.hazards.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kairan.xml.SafeXml;
import jp.kairan.xml.XmlElement;
import jp.kairan.xml.XmlRefused;
import jp.kairan.xml.XmlRefused.Reason;

/**
 * What a feed (RFC 4287) says.
 *
 * @param updated when it was last written
 * @param oldest how far its entries reach back; nothing where it has none
 * @param entries that can be fetched
 * @param foreign entries whose link leads out of the folder of telegrams, which none should
 * @param broken entries without a link or a time, passed over because a telegram must not be held up by another
 */
record Feed(Instant updated, Optional<Instant> oldest, List<Entry> entries, int foreign, int broken) {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    Feed {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a feed.
     *
     * @throws XmlRefused where it is not one, or has no time
     */
    static Feed read(byte[] bytes, Folder folder) throws XmlRefused {
        XmlElement root = SafeXml.read(bytes);
        if (!root.name().equals("feed") || !root.namespace().equals(NAMESPACE)) {
            throw new XmlRefused(Reason.PART_MISSING, "feed");
        }
        Instant updated = root.needTime("updated");
        List<Entry> entries = new ArrayList<>();
        Optional<Instant> oldest = Optional.empty();
        int foreign = 0;
        int broken = 0;
        for (XmlElement entry : root.all("entry")) {
            Optional<String> link = entry.child("link").flatMap(l -> l.attribute("href"));
            Optional<Instant> said = time(entry);
            if (link.isEmpty() || said.isEmpty()) {
                broken++;
                continue;
            }
            oldest = Optional.of(oldest.filter(said.get()::isAfter).orElse(said.get()));
            Optional<String> name = folder.fileIn(link.get());
            if (name.isEmpty()) {
                foreign++;
            }
            name.flatMap(file -> Entry.of(file, said.get())).ifPresent(entries::add);
        }
        return new Feed(updated, oldest, entries, foreign, broken);
    }

    private static Optional<Instant> time(XmlElement entry) {
        try {
            return entry.time("updated");
        } catch (XmlRefused e) {
            return Optional.empty();
        }
    }
}
