package jp.kairan.hazards;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells what has become of findings, each turn in a transaction of its own, so that one that fails holds up no other. */
@Singleton
class Turns {
    private static final Logger LOG = Logger.getLogger(Turns.class);

    /** From then on it is no passing trouble, and somebody has to look. */
    static final int FAILING = 5;

    private final TurnQueue queue;
    private final Instance<HazardListener> listeners;
    private final MeterRegistry metrics;

    Turns(TurnQueue queue, @Any Instance<HazardListener> listeners, MeterRegistry metrics) {
        this.queue = queue;
        this.listeners = listeners;
        this.metrics = metrics;
    }

    /** Tells everything that waits to be told, until nothing more can be. */
    void tell() {
        boolean more = true;
        while (more) {
            more = false;
            for (TurnQueue.Waiting one : queue.waiting()) {
                more |= told(one);
            }
        }
    }

    private boolean told(TurnQueue.Waiting one) {
        try {
            boolean mine =
                    queue.tell(one, (finding, turn) -> listeners.forEach(listener -> listener.heard(finding, turn)));
            if (mine) {
                count("TOLD");
            }
            return mine;
        } catch (RuntimeException e) {
            failed(one, queue.later(one), e.getClass().getName());
            return false;
        }
    }

    private void failed(TurnQueue.Waiting one, int attempts, String failure) {
        boolean failing = attempts >= FAILING;
        count(failing ? "FAILING" : "FAILED");
        LOG.logf(
                failing ? Logger.Level.ERROR : Logger.Level.WARN,
                "event=%s finding=%s no=%d attempts=%d failure=%s",
                failing ? "turn-failing" : "turn-not-told",
                one.finding(),
                one.no(),
                attempts,
                failure);
    }

    private void count(String outcome) {
        metrics.counter("kairan.hazards.turns", "outcome", outcome).increment();
    }
}
