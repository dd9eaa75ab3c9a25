package jp.kairan.broadcasts.chain;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Goes on with the calls whose time has come, on any replica, each step once. */
@Singleton
class EscalateCalls {
    private static final Logger LOG = Logger.getLogger(EscalateCalls.class);

    private final Chain chain;

    EscalateCalls(Chain chain) {
        this.chain = chain;
    }

    /** Each call goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "3s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        for (CallId id : chain.due()) {
            try {
                chain.goOn(id);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=shelter-call-stuck call=%s failure=%s",
                        id, e.getClass().getName());
            }
        }
    }
}
