package jp.kairan.localfcm;

import java.util.List;
import java.util.Map;

/**
 * How the local FCM answers, until it is told otherwise.
 *
 * @param latency the time from the end of a request to its answer
 * @param seed the seed of shares and latencies
 * @param shares the share of each outcome, 0 to 1; what is left over is accepted. Shares of outcomes that belong to the
 *     token (unregistered, invalid, other sender) pick tokens, so that a dead token stays dead; the others pick tries
 * @param rules outcomes for single tokens and prefixes; they go before the shares
 * @param quota the quota of the project; null for none
 * @param retryAfterSeconds the value of {@code Retry-After}, in seconds
 * @param goAwayEvery after how many requests a connection is drained with GOAWAY; 0 for never
 */
public record Behaviour(
        Latency latency,
        long seed,
        Map<Outcome, Double> shares,
        List<Rule> rules,
        Quota quota,
        Integer retryAfterSeconds,
        int goAwayEvery) {

    /** Accepts everything at once. */
    public static final Behaviour ACCEPTING = new Behaviour(null, 0, null, null, null, null, 0);

    /** Fills in what is absent, and refuses shares above the whole. */
    public Behaviour {
        latency = latency == null ? Latency.NONE : latency;
        shares = shares == null ? Map.of() : Map.copyOf(shares);
        rules = rules == null ? List.of() : List.copyOf(rules);
        retryAfterSeconds = retryAfterSeconds == null ? 1 : retryAfterSeconds;
        double sum = 0;
        for (double share : shares.values()) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException("a share is 0 or more");
            }
            sum += share;
        }
        if (sum > 1 + 1e-9) {
            throw new IllegalArgumentException("the shares add up to more than 1");
        }
        if (retryAfterSeconds < 0 || goAwayEvery < 0) {
            throw new IllegalArgumentException("retryAfterSeconds and goAwayEvery are 0 or more");
        }
    }

    /** The same with another latency. */
    public Behaviour withLatency(Latency other) {
        return new Behaviour(other, seed, shares, rules, quota, retryAfterSeconds, goAwayEvery);
    }

    /** The same with other shares, drawn from a seed. */
    public Behaviour withShares(long otherSeed, Map<Outcome, Double> others) {
        return new Behaviour(latency, otherSeed, others, rules, quota, retryAfterSeconds, goAwayEvery);
    }

    /** The same with other rules. */
    public Behaviour withRules(Rule... others) {
        return new Behaviour(latency, seed, shares, List.of(others), quota, retryAfterSeconds, goAwayEvery);
    }

    /** The same with another quota; null for none. */
    public Behaviour withQuota(Quota other) {
        return new Behaviour(latency, seed, shares, rules, other, retryAfterSeconds, goAwayEvery);
    }

    /** The same with another {@code Retry-After}, in seconds. */
    public Behaviour withRetryAfter(int seconds) {
        return new Behaviour(latency, seed, shares, rules, quota, seconds, goAwayEvery);
    }

    /** The same with connections that are drained after so many requests; 0 for never. */
    public Behaviour withGoAwayEvery(int requests) {
        return new Behaviour(latency, seed, shares, rules, quota, retryAfterSeconds, requests);
    }
}
