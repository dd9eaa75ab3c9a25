package jp.kairan.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Tells whoever runs the service that the audit was damaged: in the log, in the metrics and in the health. */
@Singleton
class Alarm {
    private static final Logger LOG = Logger.getLogger(Alarm.class);

    private final MeterRegistry registry;
    private volatile boolean failing;
    private volatile boolean witnessing = true;
    private final Set<Damage> told = ConcurrentHashMap.newKeySet();
    private final AtomicLong atLastCheck = new AtomicLong();
    /** Because what only this replica remembered is found once, and no later check can find it again. */
    private final AtomicLong onWatch = new AtomicLong();

    Alarm(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("kairan.audit.damages", this, Alarm::damages);
    }

    /** A check of the whole audit is over. */
    void checked(ChainReport report) {
        failing = false;
        atLastCheck.set(report.damagesInAll());
        registry.counter("kairan.audit.checks", "outcome", report.holds() ? "HOLDS" : "DAMAGED")
                .increment();
        tell(report.damages());
        LOG.infof(
                "audit checked: batches=%d sealed=%d unsealed=%d damages=%d",
                report.batches(), report.sealedEntries(), report.unsealedEntries(), report.damagesInAll());
    }

    /** A check could not be made to the end, which is no sign that all is well. */
    void failed(RuntimeException why) {
        failing = true;
        registry.counter("kairan.audit.checks", "outcome", "FAILED").increment();
        LOG.error("audit check failed", why);
    }

    /** A head could not be witnessed, or not be compared with what was; tried again in some seconds. */
    void unwitnessed(RuntimeException why) {
        registry.counter("kairan.audit.unwitnessed").increment();
        if (witnessing) {
            LOG.error("audit not witnessed", why);
        }
        witnessing = false;
    }

    /** A look at what the replica remembers is over. */
    void watched(Findings findings) {
        witnessing = true;
        if (findings.all() > 0) {
            onWatch.accumulateAndGet(findings.all(), Math::max);
            tell(findings.listed().stream().filter(this::isNews).toList());
        }
    }

    /** Because the same look comes round every few seconds, and a log full of one line hides the others. */
    private boolean isNews(Damage damage) {
        return told.size() < Findings.LISTED && told.add(damage);
    }

    /** Whether the last check and the last look came to their end. */
    boolean able() {
        return !failing && witnessing;
    }

    /** How many places are known to be damaged. */
    long damages() {
        return Math.max(atLastCheck.get(), onWatch.get());
    }

    private static void tell(List<Damage> damages) {
        damages.forEach(damage ->
                LOG.errorf("audit damaged: kind=%s batch=%s entry=%s", damage.kind(), damage.batch(), damage.entry()));
    }
}
