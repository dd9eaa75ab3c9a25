package jp.kairan.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The entries that this replica has committed and not seen sealed yet; kept in its memory, where nobody who writes in
 * the database can reach them, and without a lock that one writer would wait for another at.
 */
@Singleton
class Unsettled {
    /** Some 10 MB; while sealing stands still for longer, the entries beyond are on their own. */
    private static final int MOST = 100_000;

    private final TransactionSynchronizationRegistry transactions;
    private final Set<Long> committed = ConcurrentHashMap.newKeySet();

    Unsettled(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Takes an entry of the current transaction in, once that has committed. */
    void written(long seq) {
        InOneTransaction mine = (InOneTransaction) transactions.getResource(this);
        if (mine == null) {
            mine = new InOneTransaction();
            transactions.putResource(this, mine);
            transactions.registerInterposedSynchronization(mine);
        }
        mine.seqs.add(seq);
    }

    List<Long> some(int limit) {
        return committed.stream().sorted().limit(limit).toList();
    }

    boolean holds(long seq) {
        return committed.contains(seq);
    }

    void settled(long seq) {
        committed.remove(seq);
    }

    private final class InOneTransaction implements Synchronization {
        private final List<Long> seqs = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            // nothing is known before the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && committed.size() < MOST) {
                committed.addAll(seqs);
            }
        }
    }
}
