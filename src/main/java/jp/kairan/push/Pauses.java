package jp.kairan.push;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Reasons to hold still that this worker heard of and has to tell all others: each is told once, however many messages
 * met it, and told again at the next turn where the database was away. Belongs to the worker's thread.
 */
final class Pauses {
    private static final Logger LOG = Logger.getLogger(Pauses.class);

    private final Ledger ledger;
    private final Quota quota;
    private final String project;
    private final SignIn signIn;
    private final Pump pump;
    private final Counts counts;
    private final Map<Key, Verdict.Hold> heard = new HashMap<>();

    private record Key(Verdict.Why why, Scope scope) {}

    Pauses(Ledger ledger, Quota quota, String project, SignIn signIn, Pump pump, Counts counts) {
        this.ledger = ledger;
        this.quota = quota;
        this.project = project;
        this.signIn = signIn;
        this.pump = pump;
        this.counts = counts;
    }

    void hear(Report report) {
        if (report.verdict() instanceof Verdict.Hold hold) {
            heard.put(new Key(hold.why(), Pump.scope(hold, report.job())), hold);
        }
    }

    /** Tells the other replicas. */
    void tell() {
        for (Iterator<Map.Entry<Key, Verdict.Hold>> left = heard.entrySet().iterator(); left.hasNext(); ) {
            Map.Entry<Key, Verdict.Hold> next = left.next();
            tell(next.getKey(), next.getValue().pause());
            left.remove();
        }
    }

    private void tell(Key key, Duration asked) {
        Duration wait = key.why() == Verdict.Why.UNAUTHENTICATED ? signIn.refused(asked) : asked;
        pump.pause(key.scope(), wait);
        ledger.pause(key.scope(), wait, key.why());
        if (key.scope() == Scope.ALL) {
            quota.paused(project, wait, key.why() == Verdict.Why.QUOTA);
        }
        counts.held(key.why());
        LOG.warnf("event=push-held reason=%s scope=%s seconds=%d", key.why(), key.scope(), wait.toSeconds());
    }
}
