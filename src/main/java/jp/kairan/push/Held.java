package jp.kairan.push;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import jp.kairan.notices.Urgency;

/**
 * A chunk in the hands of a worker: outcomes as far as they are known, and what to do with the rest. Belongs to the
 * worker's thread; only whether it is still worth sending is asked from elsewhere.
 */
final class Held {
    private static final long FIRST_BACKOFF_MILLIS = 1_000;
    /** Where only a tenth failed or less: the service is well, and a longer wait would be the end of every run. */
    private static final long FIRST_BACKOFF_OF_FEW_MILLIS = 250;

    private static final long LONGEST_BACKOFF_MILLIS = 600_000;
    private static final long LONGEST_EMERGENCY_BACKOFF_MILLIS = 60_000;
    /** What was asked for is kept to: a pause of an hour is not to become one and a half. */
    private static final long LONGEST_SPREAD_OF_ASKED_MILLIS = 2_000;

    private final Claim claim;
    private final Urgency urgency;
    private final byte[] outcomes;
    private final BitSet tried = new BitSet();
    private int open;
    private long askedMillis;
    private long deferredMillis;
    private boolean heldUp;
    private boolean dirty;
    private volatile boolean lost;
    private volatile long goodUntil;

    /** @param goodUntil the {@code System.nanoTime()} until which the lease surely holds */
    Held(Claim claim, Urgency urgency, long goodUntil) {
        this.claim = claim;
        this.urgency = urgency;
        this.outcomes = claim.outcomes().clone();
        this.goodUntil = goodUntil;
    }

    Claim claim() {
        return claim;
    }

    Urgency urgency() {
        return urgency;
    }

    /** Whether a device has no outcome yet. */
    boolean waits(int index) {
        return outcomes[index] == Outcome.WAITING.code();
    }

    /** A try of a device goes on its way. */
    void opened() {
        open++;
    }

    /** A try came back with an outcome for good; a second one for the same device changes nothing. */
    void settle(int index, Outcome outcome) {
        if (waits(index)) {
            outcomes[index] = outcome.code();
            dirty = true;
        }
    }

    /** A try came back and may be repeated. */
    void again(int index, Duration after) {
        tried.set(index);
        askedMillis = Math.max(askedMillis, after.toMillis());
    }

    /** A try did not happen. */
    void deferred(Duration wait) {
        heldUp = true;
        deferredMillis = Math.max(deferredMillis, wait.toMillis());
    }

    /** A try is back, whatever it came to. */
    void closed() {
        open--;
    }

    boolean through() {
        return open == 0;
    }

    /** Whether there is anything to write: outcomes, or that nothing of it is on its way any more. */
    boolean dirty() {
        return dirty || open == 0;
    }

    /** The lease was renewed: it surely holds until then. */
    void written(long until) {
        dirty = false;
        goodUntil = until;
    }

    /** No more tries: somebody else has it now, or its run has ended. */
    void lose() {
        lost = true;
    }

    /** Whether a try may still begin: not after the lease, even if this process was stopped in between. */
    boolean worthSending(long now) {
        return !lost && goodUntil - now > 0;
    }

    /** Whether the lease should be renewed by now. */
    boolean aging(long now, Duration lease) {
        return goodUntil - now < lease.toNanos() * 2 / 3;
    }

    /** What to write now; once nothing is on its way, the chunk is done or put back for another try. */
    Settlement settlement(int mostAttempts) {
        if (open > 0) {
            return written(Settlement.State.CLAIMED, claim.attempt(), 0);
        }
        int attempt = attempt(mostAttempts);
        // Whoever is not reached by then is worth every try: an emergency ends with its time to live.
        if (attempt >= mostAttempts && !claim.emergency()) {
            tried.stream().forEach(index -> settle(index, Outcome.GAVE_UP));
        }
        boolean left = false;
        for (byte code : outcomes) {
            left |= code == Outcome.WAITING.code();
        }
        return left
                ? written(Settlement.State.WAITING, attempt, waitMillis(attempt))
                : written(Settlement.State.DONE, attempt, 0);
    }

    /**
     * Tries are counted for the whole chunk. While some of its devices cannot be tried at all, the tries of the others
     * count half the way at most, so that whoever was held up is not given up at its first try.
     */
    private int attempt(int mostAttempts) {
        int counted = Math.min(Short.MAX_VALUE, claim.attempt() + (tried.isEmpty() ? 0 : 1));
        return heldUp ? Math.min(counted, Math.max(claim.attempt(), mostAttempts / 2)) : counted;
    }

    /** The outcomes this worker has added. */
    void countNew(Map<Outcome, Integer> tally) {
        for (int i = 0; i < outcomes.length; i++) {
            if (outcomes[i] != claim.outcomes()[i]) {
                tally.merge(Outcome.of(outcomes[i]), 1, Integer::sum);
            }
        }
    }

    /** Tries come first: a platform that is paused must not hold back the phones of another. */
    private long waitMillis(int attempt) {
        if (tried.isEmpty()) {
            return spread(Math.max(FIRST_BACKOFF_MILLIS, deferredMillis), LONGEST_SPREAD_OF_ASKED_MILLIS);
        }
        long longest = claim.emergency() ? LONGEST_EMERGENCY_BACKOFF_MILLIS : LONGEST_BACKOFF_MILLIS;
        boolean few = tried.cardinality() * 10 <= outcomes.length;
        long first = few ? FIRST_BACKOFF_OF_FEW_MILLIS : FIRST_BACKOFF_MILLIS;
        long backoff = Math.min(longest, first << Math.min(20, Math.max(0, attempt - 1)));
        return Math.max(spread(backoff, backoff), spread(askedMillis, LONGEST_SPREAD_OF_ASKED_MILLIS));
    }

    /** Up to half as much again, so that chunks put back together do not come back together; never less than asked. */
    private static long spread(long millis, long most) {
        return millis + ThreadLocalRandom.current().nextLong(Math.min(most, millis / 2) + 1);
    }

    private Settlement written(Settlement.State state, int attempt, long waitMillis) {
        return new Settlement(
                claim.chunk(), claim.epoch(), Arrays.copyOf(outcomes, outcomes.length), state, attempt, waitMillis);
    }
}
