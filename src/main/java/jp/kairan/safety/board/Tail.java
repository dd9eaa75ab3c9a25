package jp.kairan.safety.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import jp.kairan.evidence.Evidence;

/**
 * The end of the ledger of a world, read once for however many follow it. Whoever is further behind than it reaches reads the
 * ledger themselves until they have caught up.
 */
final class Tail {
    private final Feed feed;
    private final UUID world;
    private final int length;
    private final AtomicLong begun = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private List<Evidence> recent = new ArrayList<>();
    private long from = -1;
    private long no;
    private boolean more;
    private long done;

    /** @param length how many pieces it holds about */
    Tail(Feed feed, UUID world, int length) {
        this.feed = feed;
        this.world = world;
        this.length = length;
    }

    /** What was committed after a number until now. */
    Feed.Piece after(long known, Instant since) {
        long ticket = begun.get();
        lock.lock();
        try {
            reach(known);
            if (known >= from) {
                if (done <= ticket) {
                    read();
                }
                return new Feed.Piece(
                        List.copyOf(recent.subList(place(known), recent.size())), Math.max(known, no), more);
            }
        } finally {
            lock.unlock();
        }
        return feed.after(world, known, since);
    }

    /** Nobody needs what lies far before the first who follows. */
    private void reach(long known) {
        if (from < 0 || known - no > length) {
            no = from < 0 ? feed.head(world) : known;
            from = no;
            recent = new ArrayList<>();
        }
    }

    /** Whoever came before it began takes what it brings. */
    private void read() {
        long mine = begun.incrementAndGet();
        Feed.Piece piece = feed.after(world, no, Instant.EPOCH);
        recent.addAll(piece.evidence());
        no = piece.no();
        more = piece.more();
        done = mine;
        if (recent.size() > 2 * length) {
            int dropped = recent.size() - length;
            from = recent.get(dropped - 1).no();
            recent = new ArrayList<>(recent.subList(dropped, recent.size()));
        }
    }

    /** Where what comes after a number begins. */
    private int place(long known) {
        int low = 0;
        int high = recent.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (recent.get(middle).no() > known) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
