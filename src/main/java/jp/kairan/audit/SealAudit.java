package jp.kairan.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Seals settled entries every ten seconds, witnesses each head in the log, and looks whether what is remembered is there. */
@Singleton
class SealAudit {
    private static final Logger LOG = Logger.getLogger(SealAudit.class);

    private final AuditChain chain;
    private final Watch watch;
    private final Alarm alarm;

    SealAudit(AuditChain chain, Watch watch, Alarm alarm) {
        this.chain = chain;
        this.watch = watch;
        this.alarm = alarm;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        AuditChain.Sealed sealed;
        do {
            look();
            sealed = chain.seal();
            if (sealed.head() != null) {
                LOG.infof(
                        "audit sealed: no=%d entries=%d lastSeq=%d hash=%s",
                        sealed.head().no(),
                        sealed.entries(),
                        sealed.head().lastSeq(),
                        sealed.head().hash());
            }
        } while (sealed.full());
        look();
    }

    /** A witness that cannot be written or read is told of and keeps nothing from being sealed. */
    private void look() {
        try {
            alarm.watched(watch.look());
        } catch (RuntimeException e) {
            alarm.unwitnessed(e);
        }
    }
}
