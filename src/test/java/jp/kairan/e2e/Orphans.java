package jp.kairan.e2e;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The chunks that were held when a replica fell silent. Whose they were nobody wrote down: those of the living are
 * renewed and finished under the same epoch, those of the silent one wait until another takes them under a higher one.
 */
final class Orphans {
    /** What the silent one had sent to the database before may still be carried out. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /** Nobody may take over before, as the services are configured. */
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final long since;
    private long seen;
    private final Map<String, Chunk> waiting = new HashMap<>();
    private int taken;
    private Duration longest = Duration.ZERO;
    private Duration alone = Duration.ZERO;
    private Duration longestAlone = Duration.ZERO;

    /**
     * @param since the {@code System.nanoTime()} at which it fell silent
     * @param chunks all chunks of the run right afterwards
     */
    Orphans(long since, Collection<Chunk> chunks) {
        this.since = since;
        this.seen = since;
        chunks.stream().filter(Chunk::held).forEach(chunk -> waiting.put(chunk.id(), chunk));
    }

    /**
     * Compares with how the chunks are later.
     *
     * @param somebodyUp whether there is a replica that could take over
     */
    synchronized void see(Collection<Chunk> chunks, boolean somebodyUp) {
        long now = System.nanoTime();
        Duration later = Duration.ofNanos(now - since);
        if (!somebodyUp && later.compareTo(LEASE) > 0) {
            alone = alone.plusNanos(now - seen);
        }
        seen = now;
        chunks.forEach(chunk -> see(chunk, later));
    }

    private void see(Chunk chunk, Duration later) {
        Chunk known = waiting.get(chunk.id());
        if (known == null) {
            return;
        }
        if (chunk.epoch() > known.epoch()) {
            waiting.remove(chunk.id());
            taken++;
            longest = later;
            longestAlone = alone;
        } else if (!chunk.held()) {
            waiting.remove(chunk.id());
        } else if (!chunk.leaseUntil().equals(known.leaseUntil())) {
            if (later.compareTo(LAST_WORDS) > 0) {
                waiting.remove(chunk.id());
            } else {
                waiting.put(chunk.id(), chunk);
            }
        }
    }

    /** How many others have taken over. */
    synchronized int taken() {
        return taken;
    }

    /** Whether none is left of which nothing was heard. */
    synchronized boolean settled() {
        return waiting.isEmpty();
    }

    /** How long the last of them waited. */
    synchronized Duration longest() {
        return longest;
    }

    /** How long of that, after the lease, no replica was up, because the next had been killed before the last was back. */
    synchronized Duration alone() {
        return longestAlone;
    }
}
