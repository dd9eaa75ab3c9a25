package jp.kairan.localfcm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The last accepted messages of all tokens, for a page that shows what phones get. */
final class RecentPushes {

    private final AtomicReferenceArray<Push> ring;
    private final AtomicLong next = new AtomicLong();

    RecentPushes(int capacity) {
        ring = new AtomicReferenceArray<>(capacity);
    }

    void add(Push push) {
        ring.set((int) (next.getAndIncrement() % ring.length()), push);
    }

    /** At most {@code limit} of them, newest first. */
    List<Push> last(int limit) {
        List<Push> pushes = new ArrayList<>();
        long end = next.get();
        long begin = Math.max(0, end - Math.min(limit, ring.length()));
        for (long i = end - 1; i >= begin; i--) {
            Push push = ring.get((int) (i % ring.length()));
            if (push != null) {
                pushes.add(push);
            }
        }
        return pushes;
    }
}
