package jp.kairan.push;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.kairan.notices.NoticeDispatched;
import jp.kairan.notices.NoticeReleased;
import org.jboss.logging.Logger;

/** Cuts runs from what waits in the outbox: right after a commit, and every second for whatever that missed. */
@Singleton
class CutRuns {
    private static final Logger LOG = Logger.getLogger(CutRuns.class);

    private final Runs runs;
    private final PushConfig config;
    private final CarryRuns carrier;
    private final Shelf shelf;

    /** One thread, one nudge waiting: any more would find the outbox empty. */
    private final ExecutorService nudges = new ThreadPoolExecutor(
            0, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1), new ThreadPoolExecutor.DiscardPolicy());

    private volatile boolean stopping;

    CutRuns(Runs runs, PushConfig config, CarryRuns carrier, Shelf shelf) {
        this.runs = runs;
        this.config = config;
        this.carrier = carrier;
        this.shelf = shelf;
    }

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeDispatched dispatched) {
        nudge();
    }

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticeReleased released) {
        nudge();
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        if (config.enabled()) {
            attempt();
        }
    }

    /** Cuts whatever waits. */
    void cutAll() {
        boolean any = false;
        while (cutNext()) {
            any = true;
        }
        if (any) {
            carrier.wake();
        }
    }

    private void nudge() {
        if (config.enabled()) {
            carrier.warm();
            nudges.execute(this::attempt);
        }
    }

    private boolean cutNext() {
        try {
            return runs.cutNext(shelf.aside());
        } catch (NotCut e) {
            Duration wait = shelf.put(e.dispatch().id());
            LOG.errorf(
                    "event=run-not-cut dispatch=%s notice=%s failure=%s wait=%d",
                    e.dispatch().id(),
                    e.dispatch().notice(),
                    e.getCause().getClass().getSimpleName(),
                    wait.toSeconds());
            return true;
        }
    }

    private void attempt() {
        if (stopping) {
            return;
        }
        try {
            cutAll();
        } catch (RuntimeException e) {
            if (stopping) {
                // the database went away below a cut that was under way; what is left is cut by whoever starts next
                return;
            }
            LOG.errorf("event=run-not-cut failure=%s", e.getClass().getSimpleName());
        }
    }

    void stopping(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @PreDestroy
    void stop() {
        nudges.shutdown();
    }
}
