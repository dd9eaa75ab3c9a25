package jp.kairan.broadcasts;

import java.time.Instant;
import java.util.List;
import jp.kairan.access.BroadcastId;

/** All that was said in one broadcast, in the order in which it was said; at least one message. */
public record Course(BroadcastId id, List<Bulletin> bulletins) {
    public Course {
        bulletins = List.copyOf(bulletins);
    }

    /** What was said last. */
    public Bulletin last() {
        return bulletins.get(bulletins.size() - 1);
    }

    /** Whether it still holds: neither ended nor taken back nor expired. */
    public boolean current(Instant now) {
        return !last().step().last() && last().expiresAt().isAfter(now);
    }
}
