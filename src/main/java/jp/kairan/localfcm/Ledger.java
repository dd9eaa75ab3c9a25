package jp.kairan.localfcm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Everything counted since the start or the last clearing; clearing begins a new ledger, so that no count is torn. */
final class Ledger {

    private static final int DIFFERENT_CONTENTS = 10_000;

    private final LocalFcmSettings settings;
    private final Map<Outcome, LongAdder> outcomes = new EnumMap<>(Outcome.class);
    private final ConcurrentHashMap<String, TokenLog> tokens = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Content, Content> contents = new ConcurrentHashMap<>();
    private final LongAdder distinctAccepted = new LongAdder();
    private final LongAdder repeats = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private final LongAdder goAways = new LongAdder();
    private final LongAccumulator firstAccept = new LongAccumulator(Math::min, Long.MAX_VALUE);
    private final LongAccumulator lastAccept = new LongAccumulator(Math::max, Long.MIN_VALUE);
    private final RecentPushes recent;
    private final FollowedTokens followed = new FollowedTokens();

    Ledger(LocalFcmSettings settings) {
        this.settings = settings;
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, new LongAdder());
        }
        recent = new RecentPushes(settings.recentPushes());
    }

    void connected() {
        connections.increment();
    }

    void drained() {
        goAways.increment();
    }

    TokenLog token(String token) {
        TokenLog known = tokens.get(token);
        return known != null ? known : tokens.computeIfAbsent(token, absent -> new TokenLog());
    }

    void count(Outcome outcome) {
        outcomes.get(outcome).increment();
    }

    void accept(String to, TokenLog log, Content content, long nowNanos) {
        Content kept = shared(content);
        if (log.accepted(kept, settings.messagesPerToken())) {
            distinctAccepted.increment();
        } else {
            repeats.increment();
        }
        firstAccept.accumulate(nowNanos);
        lastAccept.accumulate(nowNanos);
        Push push = new Push(to, settings.clock().instant(), kept);
        recent.add(push);
        followed.add(push);
    }

    /** One instance for equal contents, because a run sends the same words to a whole city. */
    private Content shared(Content content) {
        Content known = contents.get(content);
        if (known != null) {
            return known;
        }
        if (contents.mappingCount() < DIFFERENT_CONTENTS) {
            contents.putIfAbsent(content, content);
        }
        return content;
    }

    TokenCounters counters(String token) {
        TokenLog log = tokens.get(token);
        return log == null ? new TokenCounters(token, 0, 0, List.of()) : log.counters(token);
    }

    List<Push> follow(String token, int limit) {
        return followed.follow(token).last(limit);
    }

    List<Push> recent(int limit) {
        return recent.last(limit);
    }

    Counters counters() {
        Map<Outcome, Long> totals = new EnumMap<>(Outcome.class);
        long requests = 0;
        for (Map.Entry<Outcome, LongAdder> outcome : outcomes.entrySet()) {
            long count = outcome.getValue().sum();
            requests += count;
            if (count > 0) {
                totals.put(outcome.getKey(), count);
            }
        }
        long accepted = totals.getOrDefault(Outcome.ACCEPTED, 0L);
        long first = accepted == 0 ? 0 : firstAccept.get();
        long last = accepted == 0 ? 0 : lastAccept.get();
        return new Counters(
                requests,
                totals,
                tokens.mappingCount(),
                distinctAccepted.sum(),
                repeats.sum(),
                first,
                last,
                last > first ? (accepted - 1) * 1e9 / (last - first) : 0,
                connections.sum(),
                goAways.sum());
    }
}
