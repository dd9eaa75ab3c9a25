package jp.kairan.hazards;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells what has become of findings, each turn in a transaction of its own, so that one that fails holds up no other. */
@Singleton
class Turns {
    private static final Logger LOG = Logger.getLogger(Turns.class);

    private final TurnQueue queue;
    private final Instance<HazardListener> listeners;

    Turns(TurnQueue queue, @Any Instance<HazardListener> listeners) {
        this.queue = queue;
        this.listeners = listeners;
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
            return queue.tell(one, (finding, turn) -> listeners.forEach(listener -> listener.heard(finding, turn)));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=turn-not-told finding=%s no=%d failure=%s",
                    one.finding(), one.no(), e.getClass().getName());
            queue.later(one);
            return false;
        }
    }
}
