package jp.kairan.broadcasts.outlets;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import jp.kairan.access.UnitPath;
import jp.kairan.broadcasts.Bulletin;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Course;

/** Which broadcasts a screen shows, and in which order: what is real before drills, the weightiest first. */
final class SignageOrder {
    /** More would let nobody who waits for a lift see the first again. */
    private static final int MOST = 8;

    private static final Comparator<Bulletin> WEIGHTIEST_FIRST = Comparator.comparing(Bulletin::drill)
            .thenComparing(bulletin ->
                    bulletin.weight().level() == null ? 0 : -bulletin.weight().level())
            .thenComparing(bulletin -> bulletin.weight().severity())
            .thenComparing(bulletin -> bulletin.weight().urgency())
            .thenComparing(Bulletin::sentAt, Comparator.reverseOrder())
            .thenComparing(bulletin -> bulletin.broadcast().toString());

    private SignageOrder() {}

    /** Those that hold and concern the unit. */
    static List<Bulletin> of(BulletinBoard board, UnitPath unit, Instant now) {
        return board.current(now).stream()
                .map(Course::last)
                .filter(bulletin -> bulletin.concerns(unit))
                .sorted(WEIGHTIEST_FIRST)
                .limit(MOST)
                .toList();
    }
}
