package jp.kairan.translation;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
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
    private final Executor later;

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
        later = CompletableFuture.delayedExecutor(LOOK_MILLIS, TimeUnit.MILLISECONDS, crews.get(Lane.READERS));
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
        Map<String, Wanted> byHash = new HashMap<>();
        lines.forEach(line -> byHash.put(line.hash(), line));
        try {
            Collection<String> claimed = variants.claim(to, byHash.keySet(), config.lease());
            List<Wanted> ours =
                    lines.stream().filter(line -> claimed.contains(line.hash())).toList();
            if (!ours.isEmpty()) {
                List<Variant> came = asking.ask(to, ours, confidential);
                variants.settle(to, came);
                came.forEach(variant -> land(to, variant));
            }
            byHash.keySet().removeAll(claimed);
            long looks = config.lease().toMillis() / LOOK_MILLIS + 1;
            look(to, List.copyOf(byHash.keySet()), looks);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=translation-not-settled language=%s failure=%s",
                    to, e.getClass().getName());
            lines.forEach(line -> land(to, nothing(line.hash())));
        }
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
                later.execute(() -> look(to, open, looks - 1));
            }
        } catch (RuntimeException e) {
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
        crews.values().forEach(ThreadPoolExecutor::shutdown);
    }
}
