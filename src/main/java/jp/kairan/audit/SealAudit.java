package jp.kairan.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Seals settled entries every ten seconds. */
@Singleton
class SealAudit {
    private final AuditChain chain;

    SealAudit(AuditChain chain) {
        this.chain = chain;
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() {
        while (chain.seal() == AuditChain.BATCH) {
            // a full batch means that more may be waiting
        }
    }
}
