package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kairan.access.BroadcastId;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Course;
import jp.kairan.cap.CapWriter;
import jp.kairan.kernel.Language;
import jp.kairan.xml.AtomFeed;
import jp.kairan.xml.XmlText;

/**
 * The feed by which other systems find the messages: of each broadcast the last word. An all-clear and a retraction are in
 * it as long as the board has them, because a reader who only sees something gone does not learn that it is over.
 */
@Singleton
class CapFeed {
    static final String PATH = "/api/v1/cap";

    /** In characters; enough for a list of feeds, which leads to the message itself. */
    private static final int SUMMARY = 300;

    private final Publisher publisher;
    private final Locked locked;

    CapFeed(Publisher publisher, Locked locked) {
        this.publisher = publisher;
        this.locked = locked;
    }

    /** What stands in it at a moment. */
    List<Course> listed(BulletinBoard board, Instant now) {
        return board.courses().stream()
                .filter(course -> course.current(now) || course.last().step().last())
                .sorted(Comparator.comparing((Course course) -> course.last().sentAt())
                        .reversed()
                        .thenComparing(course -> course.id().toString()))
                .toList();
    }

    /** The feed in UTF-8. */
    byte[] of(BulletinBoard board, Instant now) {
        List<Course> listed = listed(board, now);
        List<AtomFeed.Entry> entries =
                listed.stream().map(course -> entry(course.last())).toList();
        return new AtomFeed(
                        publisher.tag("cap"),
                        "ja",
                        publisher.city() + " 地域情報配信 (CAP 1.2)",
                        publisher.at(updated(board, listed, now)),
                        publisher.link(PATH),
                        publisher.city(),
                        entries)
                .bytes();
    }

    /** When something last came or went; where nothing ever did, the day has begun and that is all. */
    private Instant updated(BulletinBoard board, List<Course> listed, Instant now) {
        Set<BroadcastId> ids = listed.stream().map(Course::id).collect(Collectors.toSet());
        return board.courses().stream()
                .map(course -> ids.contains(course.id())
                        ? course.last().sentAt()
                        : course.last().expiresAt())
                .max(Comparator.naturalOrder())
                .orElseGet(() -> now.atZone(publisher.zone())
                        .toLocalDate()
                        .atStartOfDay(publisher.zone())
                        .toInstant());
    }

    private AtomFeed.Entry entry(Bulletin bulletin) {
        String path = bulletin.broadcast() + "/" + bulletin.no();
        return new AtomFeed.Entry(
                publisher.tag("cap/" + path),
                locked.title(bulletin, Language.JA),
                publisher.at(bulletin.sentAt()),
                publisher.link(PATH + "/" + path),
                CapWriter.MEDIA_TYPE,
                shortened(XmlText.writable(
                        bulletin.words().get(Language.JA).words().body())));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SUMMARY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SUMMARY)) + "…";
    }
}
