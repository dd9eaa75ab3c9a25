package jp.kairan.broadcasts;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jp.kairan.access.BroadcastId;
import jp.kairan.kernel.Fresh;

/** The door for readers to what went out: one look at the database a second, however many they are. */
@Singleton
public class Bulletins {
    /** Other replicas' bulletins show after this time at the latest. */
    private static final Duration AGE = Duration.ofSeconds(1);

    /** How long an end is shown. */
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    private final BulletinRows rows;
    private final Tongues tongues;
    private final Clock clock;
    private final Fresh<BulletinBoard> board;

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
        return now().find(id)
                .or(() ->
                        rows.find(id).map(course -> tongues.in(List.of(course)).get(0)));
    }

    void sent(@Observes(during = TransactionPhase.AFTER_SUCCESS) BulletinSent sent) {
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Course course : courses) {
                for (Bulletin bulletin : course.bulletins()) {
                    String text = bulletin.broadcast() + "-" + bulletin.no() + new TreeMap<>(bulletin.words());
                    digest.update(text.getBytes(StandardCharsets.UTF_8));
                }
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
