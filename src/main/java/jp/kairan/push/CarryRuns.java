package jp.kairan.push;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Turns this replica's worker from start to stop, on a thread of its own. */
@Singleton
class CarryRuns {
    private static final Logger LOG = Logger.getLogger(CarryRuns.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int TURNS_TO_COME_HOME = 100;

    private final Workers workers;
    private final PushConfig config;
    private final FcmConfig fcm;
    private final WebPush web;
    private final Clock clock;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private volatile Optional<FcmTarget> target = Optional.empty();
    private volatile Instant turnedAt;
    private volatile Instant roundAt;
    private volatile boolean stopping;
    private volatile boolean warmth;
    private Thread thread;

    CarryRuns(Workers workers, PushConfig config, FcmConfig fcm, WebPush web, Clock clock) {
        this.workers = workers;
        this.config = config;
        this.fcm = fcm;
        this.web = web;
        this.clock = clock;
    }

    /** Contradicting settings end the start here; no settings at all let runs wait. */
    void start(@Observes StartupEvent event) {
        target = FcmTarget.of(fcm);
        if (target.isEmpty()) {
            LOG.warn("event=fcm-not-configured phones wait until kairan.fcm.credentials-file is set");
        }
        if (configured() && config.enabled()) {
            turnedAt = Instant.now(clock);
            roundAt = turnedAt;
            thread = new Thread(this::carry, "push-worker");
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(fcm.timeout().plus(config.lease()).toMillis());
        }
    }

    /** There may be something to do. */
    void wake() {
        bell.offer(Boolean.TRUE);
    }

    /** Something will have to be sent in a moment. */
    void warm() {
        warmth = true;
        wake();
    }

    /** The FCM of the settings; none where there is no credential. */
    Optional<FcmTarget> fcm() {
        return target;
    }

    boolean configured() {
        return target.isPresent() || web.target().isPresent();
    }

    /** When a turn last ended, well or with a failure that the worker goes on from; none where it does not run. */
    Optional<Instant> roundAt() {
        return Optional.ofNullable(roundAt);
    }

    /** When a turn last went well; none where it does not run. */
    Optional<Instant> turnedAt() {
        return Optional.ofNullable(turnedAt);
    }

    /** A worker that broke is followed by another, which finds its chunks when their leases run out. */
    private void carry() {
        try {
            while (!stopping) {
                try (Worker worker = workers.open(target, web.target(), this::wake)) {
                    carry(worker);
                } catch (RuntimeException | Error e) {
                    LOG.errorf(
                            "event=push-worker-broken failure=%s", e.getClass().getSimpleName());
                    bell.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Worker worker) throws InterruptedException {
        while (!stopping) {
            if (warmth) {
                warmth = false;
                worker.warm();
            }
            long begun = System.nanoTime();
            if (turn(worker)) {
                feedUntil(begun + config.flush().toNanos(), worker);
            } else {
                bell.poll(worker.idle(IDLE).toMillis() + 1, TimeUnit.MILLISECONDS);
            }
        }
        worker.rest();
        for (int i = 0; i < TURNS_TO_COME_HOME && turn(worker); i++) {
            bell.poll(config.flush().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The pump is fed whenever it asks, but outcomes are written no more often than they have to be. */
    private void feedUntil(long next, Worker worker) throws InterruptedException {
        while (!stopping) {
            long left = next - System.nanoTime();
            if (left <= 0 || bell.poll(left, TimeUnit.NANOSECONDS) == null) {
                return;
            }
            feed(worker);
        }
    }

    private void feed(Worker worker) {
        try {
            worker.feed();
        } catch (RuntimeException e) {
            LOG.errorf("event=push-claim-failed failure=%s", e.getClass().getSimpleName());
        }
    }

    /** A database that is away for a while ends no worker. */
    private boolean turn(Worker worker) {
        try {
            boolean busy = worker.turn();
            roundAt = Instant.now(clock);
            turnedAt = roundAt;
            return busy;
        } catch (RuntimeException e) {
            roundAt = Instant.now(clock);
            LOG.errorf("event=push-turn-failed failure=%s", e.getClass().getSimpleName());
            return true;
        }
    }
}
