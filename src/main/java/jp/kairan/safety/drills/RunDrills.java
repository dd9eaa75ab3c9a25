package jp.kairan.safety.drills;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jp.kairan.kernel.ProblemException;
import org.jboss.logging.Logger;

/** Tells again of drills a day before, opens them when their time has come and ends them when it is over, each once. */
@Singleton
class RunDrills {
    private static final Logger LOG = Logger.getLogger(RunDrills.class);

    private final Drills drills;

    RunDrills(Drills drills) {
        this.drills = drills;
    }

    /** Each drill goes in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(every = "10s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        drills.eves().forEach(this::tellEve);
        drills.due().forEach(this::open);
        drills.ended().forEach(this::close);
    }

    private void tellEve(DrillId id) {
        try {
            drills.tellEve(id);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=drill-eve-not-told drill=%s failure=%s",
                    id, e.getClass().getName());
        }
    }

    private void open(DrillId id) {
        try {
            drills.open(id);
        } catch (ProblemException refused) {
            LOG.warnf(
                    "event=drill-missed drill=%s problem=%s", id, refused.type().slug());
            drills.miss(id);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=drill-not-opened drill=%s failure=%s",
                    id, e.getClass().getName());
        }
    }

    private void close(DrillId id) {
        try {
            drills.close(id);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "event=drill-not-closed drill=%s failure=%s",
                    id, e.getClass().getName());
        }
    }
}
