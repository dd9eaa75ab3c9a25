package jp.kairan.translation;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;
import org.jboss.logging.Logger;

/**
 * Brings each missing line in once, however many wait for it: within a replica everybody joins the flight that is under
 * way, between replicas the row's claim decides who flies. Whoever waits holds no thread.
 */
@Singleton
class Flights {
    private static final Logger LOG = Logger.getLogger(Flights.class);
    private static final int QUEUE = 1000;
    /** How often a line is looked for that another replica brings in. */
    private static final long LOOK_MILLIS = 200;

    private final Asking asking;
    private final Variants variants;
    private final TranslationConfig config;
    private final Clock clock;
    private final Map<Lane, ThreadPoolExecutor> crews = new EnumMap<>(Lane.class);
    private final ScheduledThreadPoolExecutor lookout = new ScheduledThreadPoolExecutor(1);

    /** Guarded by this object, because the lines of one text have to board one flight together. */
    private final Map<Key, CompletableFuture<Variant>> flying = new HashMap<>();

    private record Key(Language language, String hash) {}

    /** Who is waiting; a crew each, so that no number of slow readings keeps an emergency on the ground. */
    enum Lane {
        /** Somebody who reads. */
        READERS,
        /** A push that is held for its translation. */
        HELD_PUSH
    }

    Flights(Asking asking, Variants variants, TranslationConfig config, Clock clock) {
        this.asking = asking;
        this.variants = variants;
        this.config = config;
        this.clock = clock;
        for (Lane lane : Lane.values()) {
            ThreadPoolExecutor crew = new ThreadPoolExecutor(
                    config.flights(), config.flights(), 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE));
            crew.allowCoreThreadTimeOut(true);
            crews.put(lane, crew);
        }
        lookout.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** What becomes of these lines, by hash; completes when all are settled, and never with a failure. */
    CompletionStage<Map<String, Variant>> settle(Language to, Collection<Wanted> wanted, Lane lane) {
        Map<String, CompletableFuture<Variant>> waiting = new LinkedHashMap<>();
        List<Wanted> mine = new ArrayList<>();
        synchronized (this) {
            for (Wanted line : wanted) {
                CompletableFuture<Variant> under = flying.computeIfAbsent(new Key(to, line.hash()), key -> {
                    mine.add(line);
                    return new CompletableFuture<>();
                });
                waiting.put(line.hash(), under);
            }
        }
        mine.stream()
                .collect(Collectors.groupingBy(Wanted::confidential))
                .forEach((confidential, lines) -> board(to, lines, confidential, crews.get(lane)));
        return CompletableFuture.allOf(waiting.values().toArray(CompletableFuture[]::new))
                .thenApply(all -> waiting.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().join())));
    }

    private void board(Language to, List<Wanted> lines, boolean confidential, Executor crew) {
        try {
            crew.execute(() -> fly(to, lines, confidential));
        } catch (RejectedExecutionException e) {
            LOG.warnf("event=translation-refused language=%s lines=%d", to, lines.size());
            lines.forEach(line -> land(to, nothing(line.hash())));
        }
    }

    private void fly(Language to, List<Wanted> lines, boolean confidential) {
        Set<String> open = lines.stream().map(Wanted::hash).collect(Collectors.toCollection(HashSet::new));
        try {
            Set<String> claimed = variants.claim(to, open, config.lease());
            open.removeAll(claimed);
            look(to, List.copyOf(open), config.lease().toMillis() / LOOK_MILLIS + 1);
            bring(
                    to,
                    lines.stream().filter(line -> claimed.contains(line.hash())).toList(),
                    confidential);
        } catch (RuntimeException | Error e) {
            LOG.errorf(
                    "event=translation-not-settled language=%s failure=%s",
                    to, e.getClass().getName());
            lines.forEach(line -> land(to, nothing(line.hash())));
        }
    }

    /** Part by part: what has come is kept and shown even if a later part never comes. */
    private void bring(Language to, List<Wanted> ours, boolean confidential) {
        Set<String> left = ours.stream().map(Wanted::hash).collect(Collectors.toCollection(HashSet::new));
        asking.ask(to, ours, confidential, came -> {
            variants.settle(to, came);
            came.forEach(variant -> left.remove(variant.hash()));
            if (!left.isEmpty()) {
                variants.prolong(to, left, config.lease());
            }
            came.forEach(variant -> land(to, variant));
        });
    }

    /** Waits for what was there already or what another replica brings in. */
    private void look(Language to, List<String> hashes, long looks) {
        if (hashes.isEmpty()) {
            return;
        }
        try {
            Map<String, Variant> found = variants.find(to, hashes);
            List<String> open = new ArrayList<>();
            for (String hash : hashes) {
                Variant variant = found.getOrDefault(hash, nothing(hash));
                if (variant.state() == Variant.State.WANTED && looks > 0) {
                    open.add(hash);
                } else {
                    land(to, variant);
                }
            }
            if (!open.isEmpty()) {
                lookout.schedule(() -> look(to, open, looks - 1), LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (RuntimeException | Error e) {
            LOG.errorf(
                    "event=translation-not-found language=%s failure=%s",
                    to, e.getClass().getName());
            hashes.forEach(hash -> land(to, nothing(hash)));
        }
    }

    private void land(Language to, Variant variant) {
        CompletableFuture<Variant> under;
        synchronized (this) {
            under = flying.remove(new Key(to, variant.hash()));
        }
        if (under != null) {
            under.complete(variant);
        }
    }

    private Variant nothing(String hash) {
        Instant now = Instant.now(clock);
        return Variant.failed(hash, now.plus(config.retryAfter()), now);
    }

    @PreDestroy
    void stop() {
        lookout.shutdown();
        crews.values().forEach(ThreadPoolExecutor::shutdown);
    }
}
