package jp.kairan.gate;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.kairan.kernel.KernelProblem;

/**
 * How often something was tried under a name (a network address, the first symbols of a code): a token bucket a name,
 * on this replica, the least recently tried forgotten first.
 */
public final class Attempts {
    private static final int NAMES = 50_000;

    private final int most;
    private final Duration within;
    private final Map<String, Bucket> buckets;

    /**
     * Counts tries.
     *
     * @param most how many are let through in a row
     * @param within the time in which they all come back
     */
    public Attempts(int most, Duration within) {
        this.most = most;
        this.within = within;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > NAMES;
            }
        };
    }

    /** Takes one, or refuses with 429 where nothing is left. */
    public void take(String name) {
        refuse(bucket(name).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Takes one, or tells that nothing is left; for what is not refused. */
    public boolean allows(String name) {
        return bucket(name).tryConsume(1);
    }

    /** Gives one back that turned out not to count. */
    public void giveBack(String name) {
        bucket(name).addTokens(1);
    }

    private static void refuse(long nanos) {
        if (nanos > 0) {
            throw KernelProblem.TOO_MANY_REQUESTS
                    .problem()
                    .after(Duration.ofNanos(nanos).plusSeconds(1));
        }
    }

    private Bucket bucket(String name) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    name,
                    n -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                            .build());
        }
    }
}
