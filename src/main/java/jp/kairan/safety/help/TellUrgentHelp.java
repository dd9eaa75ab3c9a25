package jp.kairan.safety.help;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells officers of urgent requests that nobody has claimed, on any replica, each once. */
@Singleton
class TellUrgentHelp {
    private static final Logger LOG = Logger.getLogger(TellUrgentHelp.class);

    private final UrgentHelp urgent;

    TellUrgentHelp(UrgentHelp urgent) {
        this.urgent = urgent;
    }

    /** Each goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "10s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        for (UrgentHelp.Due due : urgent.due()) {
            try {
                urgent.tell(due);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "event=urgent-help-not-told check=%s failure=%s",
                        due.incident().id(), e.getClass().getName());
            }
        }
    }
}
