package jp.kairan.push;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
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
    private final Map<Heard, Duration> heard = new HashMap<>();
    private final Map<Scope, Pause> untold = new EnumMap<>(Scope.class);

    private record Heard(Verdict.Why why, Scope scope) {}

    private record Pause(Duration length, Verdict.Why why) {}

    Pauses(Ledger ledger, Quota quota, String project, SignIn signIn, Pump pump, Counts counts) {
        this.ledger = ledger;
        this.quota = quota;
        this.project = project;
        this.signIn = signIn;
        this.pump = pump;
        this.counts = counts;
    }

    /** The longest pause counts of those that the same trouble asked for. */
    void hear(Report report) {
        if (report.verdict() instanceof Verdict.Hold hold) {
            heard.merge(
                    new Heard(hold.why(), Pump.scope(hold, report.job())),
                    hold.pause(),
                    (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
    }

    /** Tells the other replicas; each is forgotten only once it is told. */
    void tell() {
        for (Heard trouble : List.copyOf(heard.keySet())) {
            hold(trouble.why(), trouble.scope(), heard.remove(trouble));
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

    private void hold(Verdict.Why why, Scope scope, Duration asked) {
        Duration wait = why == Verdict.Why.UNAUTHENTICATED ? signIn.refused(asked) : asked;
        pump.pause(scope, wait);
        untold.merge(scope, new Pause(wait, why), (a, b) -> a.length().compareTo(b.length()) > 0 ? a : b);
        counts.held(why);
        LOG.warnf("event=push-held reason=%s scope=%s seconds=%d", why, scope, wait.toSeconds());
    }
}
