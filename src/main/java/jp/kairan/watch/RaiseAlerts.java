package jp.kairan.watch;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import org.jboss.logging.Logger;

/**
 * Raises what has lasted for too long, tells again what nobody has taken, and in an incident writes down what was said before
 * it was asked, and silent lamps; each once, on any replica.
 */
@Singleton
class RaiseAlerts {
    private static final Logger LOG = Logger.getLogger(RaiseAlerts.class);

    private final Lookout lookout;
    private final Hindsight hindsight;
    private final Incidents incidents;

    RaiseAlerts(Lookout lookout, Hindsight hindsight, Incidents incidents) {
        this.lookout = lookout;
        this.hindsight = hindsight;
        this.incidents = incidents;
    }

    /** Each thing goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "30s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void raise() {
        lookout.due().forEach(due -> attempt("raise", due, lookout::raise));
        lookout.untaken().forEach(alert -> attempt("escalate", alert, lookout::escalate));
        lookout.toHide().forEach(household -> attempt("hide", household, lookout::hide));
        for (Incident incident : Lookout.real(incidents.now())) {
            incident.area().forEach(part -> attempt("hindsight", part, each -> lookBack(incident, each)));
            incident.area().forEach(part -> attempt("silence", part, each -> silence(incident, each)));
        }
    }

    private void lookBack(Incident incident, Incident.Part part) {
        if (!hindsight.due(incident, part)) {
            return;
        }
        WatchDeviceId last = null;
        do {
            last = hindsight.write(incident, part, last).orElse(null);
        } while (last != null);
        hindsight.settle(incident, part);
    }

    private void silence(Incident incident, Incident.Part part) {
        while (lookout.silence(incident, part) > 0) {
            LOG.debugf("event=watch-devices-silent incident=%s", incident.id());
        }
    }

    private static <T> void attempt(String step, T subject, Consumer<T> thing) {
        try {
            thing.accept(subject);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=watch-not-done step=%s failure=%s",
                    step, e.getClass().getName());
        }
    }
}
