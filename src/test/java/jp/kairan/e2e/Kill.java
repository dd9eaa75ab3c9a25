package jp.kairan.e2e;

import java.util.List;
import java.util.Random;
import jp.kairan.e2e.Replicas.Replica;

/**
 * The killing of a replica in the middle of a push.
 *
 * @param replica which it was
 * @param reached how many phones had the notice by then
 * @param repeats how many repeats there had been by then
 * @param orphans what it held
 */
record Kill(int replica, long reached, long repeats, Orphans orphans) {
    /** Whether there is time for many of them. */
    static final boolean SLOW = System.getenv("CONFORMANCE_SLOW") != null || Boolean.getBoolean("conformance.slow");

    /** Kills one of those that are ready; it is started again at once. */
    static Kill any(Replicas replicas, CityNotice notice, Random dice) {
        List<Replica> ready = replicas.ready();
        Replica victim = ready.get(dice.nextInt(ready.size()));
        long reached = notice.reached();
        long repeats = notice.repeats();
        replicas.killAndStartAgain(victim);
        return new Kill(victim.number(), reached, repeats, notice.history().follow());
    }

    /** A line for each, and one for all of them. */
    static void print(List<Kill> kills, CityNotice notice) {
        for (int i = 0; i < kills.size(); i++) {
            Kill kill = kills.get(i);
            System.out.printf(
                    "kill %d: replica %d at %d of %d, %d repeats so far; %d chunks orphaned, the last taken over"
                            + " after %.1f s, %.1f s of them with nobody up to do it%n",
                    i + 1,
                    kill.replica(),
                    kill.reached(),
                    notice.size(),
                    kill.repeats(),
                    kill.orphans().taken(),
                    kill.orphans().longest().toMillis() / 1000.0,
                    kill.orphans().alone().toMillis() / 1000.0);
        }
        System.out.printf(
                "kills %d, phones %d, reached %d, repeats %d, a kill %.1f, looks at the ledger %d, without answer %d%n",
                kills.size(),
                notice.size(),
                notice.reached(),
                notice.repeats(),
                (double) notice.repeats() / kills.size(),
                notice.history().looks(),
                notice.history().misses());
    }
}
