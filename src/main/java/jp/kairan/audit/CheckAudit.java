package jp.kairan.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.access.Actor;

/** Checks the whole audit daily, on every replica, because each has witnesses of its own. */
@Singleton
class CheckAudit {
    private final AuditCheck check;
    private final Alarm alarm;

    CheckAudit(AuditCheck check, Alarm alarm) {
        this.check = check;
        this.alarm = alarm;
    }

    @Scheduled(
            every = "{kairan.audit.check-every}",
            delayed = "15m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        try {
            alarm.checked(check.report(Actor.SYSTEM, List.of()));
        } catch (RuntimeException e) {
            alarm.failed(e);
        }
    }
}
