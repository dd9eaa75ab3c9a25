package jp.kairan.broadcasts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.BroadcastId;

/**
 * All broadcasts that are of interest at a moment: those that hold, and those that have ended within a day; costs no
 * query.
 *
 * @param version another one whenever anything is another; the same on every replica
 * @param courses the one with the newest message first
 */
public record BulletinBoard(String version, List<Course> courses) {
    public BulletinBoard {
        courses = List.copyOf(courses);
    }

    /** Those that hold. */
    public List<Course> current(Instant now) {
        return courses.stream().filter(course -> course.current(now)).toList();
    }

    public Optional<Course> find(BroadcastId id) {
        return courses.stream().filter(course -> course.id().equals(id)).findFirst();
    }
}
