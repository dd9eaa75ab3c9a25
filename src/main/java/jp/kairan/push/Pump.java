package jp.kairan.push;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Keeps the wire full: takes jobs from the worker, sends as many at once as the connections carry and the pacer allows,
 * emergencies first, and hands every job back exactly once. Lives on one event loop, so nothing in it is locked.
 */
final class Pump {
    private static final Duration LATE = Duration.ZERO;
    private static final long SWEEP_MILLIS = 100;

    private final Vertx vertx;
    private final Context loop;
    private final Wire wire;
    private final Pacer pacer;
    private final int capacity;
    private final Consumer<Report> reports;
    private final Runnable hungry;
    private final ArrayDeque<Job> emergencies = new ArrayDeque<>();
    private final ArrayDeque<Job> others = new ArrayDeque<>();
    private final Map<Scope, Long> pausedUntil = new EnumMap<>(Scope.class);
    private final AtomicInteger load = new AtomicInteger();
    private final long sweeper;
    private int inFlight;
    private boolean resting;
    private boolean flowing;
    private boolean stopped;

    /**
     * @param reports takes what came of each job; called on the event loop
     * @param hungry called when more jobs are welcome
     */
    Pump(Vertx vertx, Wire wire, FcmTarget target, Consumer<Report> reports, Runnable hungry) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.wire = wire;
        this.pacer = new Pacer(target.rate(), System.nanoTime());
        this.capacity = target.capacity();
        this.reports = reports;
        this.hungry = hungry;
        this.sweeper = vertx.setPeriodic(
                SWEEP_MILLIS,
                tick -> loop.runOnContext(now -> {
                    wire.sweep();
                    flow();
                }));
    }

    /** How many jobs are wanted, so that none of the streams is ever idle; from any thread. */
    int appetite() {
        return Math.max(0, 2 * capacity + 1 - load.get());
    }

    /** Takes jobs on; from any thread. */
    void add(List<Job> jobs) {
        load.addAndGet(jobs.size());
        loop.runOnContext(now -> {
            jobs.forEach(job -> (job.held().claim().emergency() ? emergencies : others).add(job));
            flow();
        });
    }

    /** Holds still for a while, wholly or towards one platform; from any thread. */
    void pause(Scope scope, Duration wait) {
        loop.runOnContext(now -> {
            hold(scope, wait);
            flow();
        });
    }

    /** Begins no more tries: what has not begun comes back at once. */
    void stop() {
        loop.runOnContext(now -> {
            stopped = true;
            resting = false;
            flow();
        });
    }

    void close() {
        vertx.cancelTimer(sweeper);
        loop.runOnContext(now -> wire.close());
    }

    /** Not entered again from within: a try that fails at once would otherwise go ever deeper. */
    private void flow() {
        if (flowing) {
            return;
        }
        flowing = true;
        try {
            while (inFlight < capacity && !resting) {
                Job job = emergencies.isEmpty() ? others.poll() : emergencies.poll();
                if (job == null) {
                    return;
                }
                begin(job, System.nanoTime());
            }
        } finally {
            flowing = false;
        }
    }

    private void begin(Job job, long now) {
        Duration pause = pause(job, now);
        if (stopped || !job.held().worthSending(now)) {
            done(job, new Verdict.Deferred(LATE));
        } else if (!pause.isZero()) {
            done(job, new Verdict.Deferred(pause));
        } else if (admitted(job, now)) {
            send(job);
        }
    }

    /** The one place that decides about speed. */
    private boolean admitted(Job job, long now) {
        long nanos = pacer.acquire(now);
        if (nanos == 0) {
            return true;
        }
        (job.held().claim().emergency() ? emergencies : others).addFirst(job);
        resting = true;
        vertx.setTimer(
                Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)),
                rested -> loop.runOnContext(back -> {
                    resting = false;
                    flow();
                }));
        return false;
    }

    private void send(Job job) {
        inFlight++;
        wire.send(job.template().to(job.address().value()), verdict -> {
            inFlight--;
            if (verdict instanceof Verdict.Hold hold) {
                hold(scope(hold, job), hold.pause());
                if (hold.why() == Verdict.Why.QUOTA) {
                    pacer.slower();
                }
            }
            done(job, verdict);
            flow();
        });
    }

    private void done(Job job, Verdict verdict) {
        reports.accept(new Report(job, verdict));
        // asked for while half as many as are on their way still wait here: the wire goes on while the worker claims
        if (load.decrementAndGet() == capacity + capacity / 2) {
            hungry.run();
        }
    }

    static Scope scope(Verdict.Hold hold, Job job) {
        return hold.why() == Verdict.Why.THIRD_PARTY_AUTH
                ? Scope.of(job.address().platform())
                : Scope.ALL;
    }

    private void hold(Scope scope, Duration wait) {
        pausedUntil.merge(scope, System.nanoTime() + wait.toNanos(), Math::max);
    }

    private Duration pause(Job job, long now) {
        long all = pausedUntil.getOrDefault(Scope.ALL, now);
        long platform = pausedUntil.getOrDefault(Scope.of(job.address().platform()), now);
        return Duration.ofNanos(Math.max(0, Math.max(all, platform) - now));
    }
}
