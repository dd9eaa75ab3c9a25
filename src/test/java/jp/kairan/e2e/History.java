package jp.kairan.e2e;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Looks at the chunks of a notice ten times a second, and remembers whatever moved backwards. */
final class History implements AutoCloseable {
    private static final long PERIOD_MILLIS = 100;

    private final Census census;
    private final String notice;
    private final BooleanSupplier somebodyUp;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Chunk> known = new HashMap<>();
    private final Set<String> backwards = new LinkedHashSet<>();
    private final List<Orphans> watched = new CopyOnWriteArrayList<>();
    private int looks;
    private int missed;

    /** @param somebodyUp tells whether any replica is up */
    History(Census census, String notice, BooleanSupplier somebodyUp) {
        this.census = census;
        this.somebodyUp = somebodyUp;
        this.notice = notice;
        clockwork.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A database that is away shows nothing; whoever expects it to be there asks how often that was. */
    private void look() {
        try {
            see(census.chunks(notice));
        } catch (IllegalStateException e) {
            missed();
        }
    }

    private synchronized void see(List<Chunk> chunks) {
        looks++;
        for (Chunk chunk : chunks) {
            Chunk before = known.put(chunk.id(), chunk);
            String wrong = before == null ? null : chunk.backwardsFrom(before);
            if (wrong != null) {
                backwards.add("chunk " + chunk.id() + ": " + wrong);
            }
        }
        if (chunks.size() < known.size()) {
            backwards.add("chunks are gone");
        }
        boolean up = somebodyUp.getAsBoolean();
        watched.forEach(orphans -> orphans.see(chunks, up));
    }

    private synchronized void missed() {
        missed++;
    }

    /** Follows what is held now by a replica that just fell silent. */
    Orphans follow() {
        Orphans orphans = new Orphans(System.nanoTime(), census.chunks(notice));
        watched.add(orphans);
        return orphans;
    }

    /** Whether there is nothing left to do. */
    synchronized boolean over() {
        return !known.isEmpty() && known.values().stream().allMatch(Chunk::done);
    }

    /** Everything that should not have happened, as sentences. */
    synchronized Set<String> backwards() {
        return Set.copyOf(backwards);
    }

    /** How often it saw the chunks. */
    synchronized int looks() {
        return looks;
    }

    /** How often the database did not answer. */
    synchronized int misses() {
        return missed;
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
