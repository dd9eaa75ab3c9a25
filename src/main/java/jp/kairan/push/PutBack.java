package jp.kairan.push;

import java.time.Duration;
import java.util.PriorityQueue;

/** When what a worker put back is due again, so that it wakes in time; times are those of {@code System.nanoTime()}. */
final class PutBack {
    private final PriorityQueue<Long> due = new PriorityQueue<>();

    /** Something is due in a while; what is past is dropped, because a worker that is never idle asks for nothing. */
    void add(long now, Duration wait) {
        drop(now);
        due.add(now + wait.toNanos());
    }

    /** How long nothing is due; no longer than asked. */
    Duration idle(long now, Duration longest) {
        drop(now);
        return due.isEmpty() || due.peek() - now > longest.toNanos() ? longest : Duration.ofNanos(due.peek() - now);
    }

    int size() {
        return due.size();
    }

    private void drop(long now) {
        while (!due.isEmpty() && due.peek() - now <= 0) {
            due.poll();
        }
    }
}
