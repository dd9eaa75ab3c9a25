package jp.kairan.safety.answers;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import jp.kairan.access.AccountId;

/**
 * How many requests each account has sent in the running minute, on this replica. Counting costs next to nothing, because
 * a whole city is counted while it answers; beyond a bound of accounts nobody is counted at all.
 */
final class MinuteCounts {
    private static final int ACCOUNTS = 300_000;
    private static final long MILLIS = 60_000;

    private final int most;
    private final Clock clock;
    private volatile Minute current = new Minute(0);

    MinuteCounts(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    private record Minute(long no, ConcurrentMap<AccountId, Integer> counts) {
        Minute(long no) {
            this(no, new ConcurrentHashMap<>());
        }
    }

    /** Counts a request; how many milliseconds to wait where it is one too many, otherwise 0. */
    long take(AccountId account) {
        long now = clock.millis();
        Minute minute = minute(now / MILLIS);
        if (minute.counts.size() >= ACCOUNTS || minute.counts.merge(account, 1, Integer::sum) <= most) {
            return 0;
        }
        return MILLIS - now % MILLIS;
    }

    private Minute minute(long no) {
        Minute found = current;
        if (found.no == no) {
            return found;
        }
        synchronized (this) {
            if (current.no != no) {
                current = new Minute(no);
            }
            return current;
        }
    }
}
