package jp.kairan.push;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Forgets checks of yesterday, which nobody looks at any more. */
@Singleton
class ForgetChecks {
    private final PushChecks checks;

    ForgetChecks(PushChecks checks) {
        this.checks = checks;
    }

    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyHour() {
        checks.forget();
    }
}
