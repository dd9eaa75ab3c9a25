package jp.kairan.broadcasts;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import jp.kairan.access.BroadcastId;
import jp.kairan.kernel.Fresh;
import jp.kairan.kernel.Sha256;

/** The door for readers to what went out: one look at the database a second, however many they are. */
@Singleton
public class Bulletins {
    /** Other replicas' bulletins show after this time at the latest. */
    private static final Duration AGE = Duration.ofSeconds(1);

    /** How long an end is shown. */
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private static final Duration OLD_IS_KNOWN = Duration.ofSeconds(20);
    private static final int MOST_OLD = 1_000;

    private final BulletinRows rows;
    private final Tongues tongues;
    private final Clock clock;
    private final Fresh<BulletinBoard> board;
    private final Map<BroadcastId, Old> old = new ConcurrentHashMap<>();

    private record Old(Optional<Course> course, Instant until) {}

    Bulletins(BulletinRows rows, Tongues tongues, Clock clock) {
        this.rows = rows;
        this.tongues = tongues;
        this.clock = clock;
        board = new Fresh<>(this::look, AGE, clock);
    }

    /** What went out and is of interest. Not inside transactions, because it shows none that is not committed. */
    public BulletinBoard now() {
        return board.get();
    }

    /** A broadcast of which something went out, also one that is long over. Not inside transactions. */
    public Optional<Course> find(BroadcastId id) {
        return now().find(id).or(() -> old(id));
    }

    /** How much is kept of what is not of interest any more. */
    int remembered() {
        return old.size();
    }

    /** Found again in a moment without a query, whether there is one or not. */
    private Optional<Course> old(BroadcastId id) {
        Instant now = Instant.now(clock);
        Old known = old.get(id);
        if (known == null || !known.until.isAfter(now)) {
            known = new Old(
                    rows.find(id).map(course -> tongues.in(List.of(course)).get(0)), now.plus(OLD_IS_KNOWN));
            if (old.size() >= MOST_OLD) {
                old.clear(); // strangers ask for what they like, and nobody waits long for a query
            }
            old.put(id, known);
        }
        return known.course;
    }

    void sent(@Observes(during = TransactionPhase.AFTER_SUCCESS) BulletinSent sent) {
        old.remove(sent.broadcast());
        board.changed();
    }

    private BulletinBoard look() {
        List<Course> courses = tongues.in(rows.since(Instant.now(clock).minus(AFTERWARDS))).stream()
                .sorted(Comparator.comparing((Course course) -> course.last().sentAt())
                        .thenComparing(course -> course.id().toString())
                        .reversed())
                .toList();
        return new BulletinBoard(version(courses), courses);
    }

    /** Of everything a reader may see; what went out is told by its number, its words may come in more languages. */
    private static String version(List<Course> courses) {
        MessageDigest digest = Sha256.running();
        for (Course course : courses) {
            for (Bulletin bulletin : course.bulletins()) {
                String text = bulletin.broadcast() + "-" + bulletin.no() + new TreeMap<>(bulletin.words());
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Sha256.of(digest).base64Url();
    }
}
