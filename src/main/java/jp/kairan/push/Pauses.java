package jp.kairan.push;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Reasons to hold still that this worker heard of and has to tell all others: each is told once, however many messages
 * met it, and kept for the next turn where the database was away. Belongs to the worker's thread.
 */
final class Pauses {
    private static final Logger LOG = Logger.getLogger(Pauses.class);

    private final Ledger ledger;
    private final Quota quota;
    private final String project;
    private final SignIn signIn;
    private final Pump pump;
    private final Counts counts;
    private final Map<Verdict.Why, Report> heard = new EnumMap<>(Verdict.Why.class);
    private final Map<Scope, Pause> untold = new EnumMap<>(Scope.class);

    private record Pause(Duration length, Verdict.Why why) {}

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
            heard.put(hold.why(), report);
        }
    }

    /** Tells the other replicas; each is forgotten only once it is told. */
    void tell() {
        for (Verdict.Why why : List.copyOf(heard.keySet())) {
            hold(heard.remove(why));
        }
        for (Scope scope : List.copyOf(untold.keySet())) {
            Pause pause = untold.get(scope);
            ledger.pause(scope, pause.length(), pause.why());
            if (scope == Scope.ALL) {
                quota.paused(project, pause.length(), pause.why() == Verdict.Why.QUOTA);
            }
            untold.remove(scope);
        }
    }

    private void hold(Report report) {
        Verdict.Hold hold = (Verdict.Hold) report.verdict();
        Scope scope = Pump.scope(hold, report.job());
        Duration wait = hold.why() == Verdict.Why.UNAUTHENTICATED ? signIn.refused(hold.pause()) : hold.pause();
        pump.pause(scope, wait);
        untold.merge(scope, new Pause(wait, hold.why()), (a, b) -> a.length().compareTo(b.length()) > 0 ? a : b);
        counts.held(hold.why());
        LOG.warnf("event=push-held reason=%s scope=%s seconds=%d", hold.why(), scope, wait.toSeconds());
    }
}
