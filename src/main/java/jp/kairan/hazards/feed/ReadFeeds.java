package jp.kairan.hazards.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kairan.hazards.feed.FeedBook.Known;
import jp.kairan.hazards.feed.FeedCounts.Reading;
import jp.kairan.hazards.feed.Fetched.Body;
import jp.kairan.hazards.feed.Fetched.Failed;
import jp.kairan.xml.XmlRefused;
import org.jboss.logging.Logger;

/** Reads feeds where they have changed, and writes down which of their files are to be fetched. */
final class ReadFeeds {
    private static final Logger LOG = Logger.getLogger(ReadFeeds.class);

    /** Long feeds are written once an hour and may be large. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final String LONG = "_l";

    private final FeedConfig config;
    private final Folder folder;
    private final Server server;
    private final FeedBook book;
    private final FeedCounts counts;
    private final Clock clock;

    ReadFeeds(FeedConfig config, Server server, FeedBook book, FeedCounts counts, Clock clock) {
        this.config = config;
        this.folder = new Folder(config.url());
        this.server = server;
        this.book = book;
        this.counts = counts;
        this.clock = clock;
    }

    /** Reads a feed of the last minutes. */
    void news(String feed) {
        Known known = book.known(feed);
        Instant now = Instant.now(clock);
        Fetched got = server.get(folder.feed(feed), known.lastModified());
        if (got instanceof Body body) {
            // A feed that has not changed leaves no gap, however long ago it was read: nothing was written since.
            parsed(feed, body).ifPresent(read -> keep(feed, body, read, gap(known, read, now)));
        } else {
            withoutNews(feed, got);
        }
    }

    /** Reads the long feed of the same kind where something may have been missed, until it was written later than that. */
    void missed(String feed) {
        Known known = book.known(feed);
        if (known.gapUntil() == null) {
            return;
        }
        Instant now = Instant.now(clock);
        if (known.gapUntil().isBefore(now.minus(config.lookBack()))) {
            LOG.errorf("event=feed-gap-lost feed=%s until=%s", feed, known.gapUntil());
            book.closeGap(feed);
            return;
        }
        String name = feed + LONG;
        Known longer = book.known(name);
        Instant tried = longer.triedAt();
        if (tried != null && tried.isAfter(now.minus(PAUSE)) && !tried.isAfter(now)) {
            return;
        }
        book.tried(name);
        if (covered(name, longer)
                .filter(until -> !until.isBefore(known.gapUntil()))
                .isPresent()) {
            LOG.infof("event=feed-gap-closed feed=%s", feed);
            book.closeGap(feed);
        }
    }

    /** Until when all is known that a long feed says. */
    private Optional<Instant> covered(String name, Known longer) {
        Fetched got = server.get(folder.feed(name), longer.lastModified());
        if (got instanceof Body body) {
            Optional<Feed> read = parsed(name, body);
            read.ifPresent(feed -> keep(name, body, feed, false));
            return read.map(Feed::updated);
        }
        return withoutNews(name, got) ? Optional.ofNullable(longer.updated()) : Optional.empty();
    }

    private boolean gap(Known known, Feed read, Instant now) {
        Instant last = known.readAt();
        // A reading that is yet to come was written down by a clock that went wrong.
        return last == null
                || last.isAfter(now)
                || last.isBefore(now.minus(config.reach()))
                || read.oldest().filter(last::isBefore).isPresent();
    }

    private void keep(String name, Body body, Feed read, boolean gap) {
        Instant since = Instant.now(clock).minus(config.lookBack());
        List<Entry> wanted = read.entries().stream()
                .filter(entry -> entry.wanted(config) && entry.saidAt().isAfter(since))
                .toList();
        int unknown = book.read(name, body.lastModified(), read.updated(), gap, wanted);
        counts.feed(name, Reading.READ);
        if (unknown > 0 || gap) {
            LOG.infof("event=feed-read feed=%s wanted=%d new=%d gap=%s", name, wanted.size(), unknown, gap);
        }
        if (read.foreign() > 0 || read.broken() > 0) {
            LOG.warnf("event=feed-entries-refused feed=%s foreign=%d broken=%d", name, read.foreign(), read.broken());
        }
    }

    private Optional<Feed> parsed(String name, Body body) {
        try {
            return Optional.of(Feed.read(body.bytes(), folder));
        } catch (XmlRefused e) {
            LOG.warnf("event=feed-unreadable feed=%s reason=%s part=%s", name, e.reason(), e.part());
            counts.feed(name, Reading.UNREADABLE);
            return Optional.empty();
        }
    }

    /** True where that is because there is no news. */
    private boolean withoutNews(String name, Fetched got) {
        if (got instanceof Failed failed) {
            LOG.warnf("event=feed-failed feed=%s trouble=%s why=%s", name, failed.trouble(), failed.why());
            counts.feed(name, Reading.FAILED);
            return false;
        }
        book.unchanged(name);
        counts.feed(name, Reading.UNCHANGED);
        return true;
    }
}
