package jp.kairan.broadcasts.outlets;

import jakarta.inject.Singleton;
import java.util.function.Supplier;
import jp.kairan.access.BroadcastId;
import jp.kairan.broadcasts.BulletinBoard;
import jp.kairan.broadcasts.Course;
import jp.kairan.kernel.CurrentRenderings;
import jp.kairan.kernel.Rendered;

/** What the outlets made of the board, kept as long as nothing on it is another. */
@Singleton
class OutletAnswers {
    private final CurrentRenderings kept = new CurrentRenderings(32 << 20);

    /** What tells one form of a course from another. */
    private record Form(BroadcastId course, Object form) {}

    /** The answer that is made of the whole board. */
    Rendered of(BulletinBoard board, Object question, Supplier<Rendered> making) {
        return kept.of(board.version(), question, making);
    }

    /**
     * The answer that is made of a course: kept while the course is on the board, and made for each who asks afterwards,
     * because what is long over has few readers, and would take the place of what has many.
     */
    Rendered of(BulletinBoard board, Course course, Object form, Supplier<Rendered> making) {
        return board.find(course.id()).isPresent() ? of(board, new Form(course.id(), form), making) : making.get();
    }
}
