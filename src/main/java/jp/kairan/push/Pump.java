package jp.kairan.push;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps the wires full: takes jobs from the worker, gives emergencies a lane of their own, holds still while there is a
 * pause, and hands every job back exactly once. Lives on one event loop; only the quota is asked for on another thread.
 */
final class Pump implements Lane.Gate {
    private static final Logger LOG = Logger.getLogger(Pump.class);
    private static final Verdict.Deferred LATE = new Verdict.Deferred(Duration.ZERO);
    private static final long SWEEP_MILLIS = 100;

    private final Vertx vertx;
    private final Context loop;
    private final List<Wire> wires;
    private final Lane emergencies;
    private final Lane others;
    private final int connections;
    private final Consumer<Report> reports;
    private final Runnable hungry;
    private final Map<Scope, Long> pausedUntil = new EnumMap<>(Scope.class);
    private final ExecutorService asker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "push-quota");
        thread.setDaemon(true);
        return thread;
    });
    private final long sweeper;
    private boolean stopped;

    /** Asks for a slice of the project's quota; may block. */
    @FunctionalInterface
    interface Source {
        Grant ask(int most, boolean emergency);
    }

    /**
     * @param urgent the wire of emergencies
     * @param normal the wire of everything else
     * @param reports takes what came of each job; called on the event loop
     * @param hungry called when more jobs are welcome
     */
    Pump(
            Vertx vertx,
            Wire urgent,
            Wire normal,
            FcmTarget target,
            Source source,
            Consumer<Report> reports,
            Runnable hungry) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.wires = List.of(urgent, normal);
        this.connections = target.connections();
        this.reports = reports;
        this.hungry = hungry;
        this.emergencies = lane(urgent, target, source, true);
        this.others = lane(normal, target, source, false);
        this.sweeper = vertx.setPeriodic(
                SWEEP_MILLIS,
                tick -> loop.runOnContext(now -> {
                    emergencies.sweep();
                    others.sweep();
                }));
    }

    private Lane lane(Wire wire, FcmTarget target, Source source, boolean emergency) {
        return new Lane(
                vertx,
                loop,
                wire,
                target.capacity(),
                (most, answer) -> ask(() -> source.ask(most, emergency), answer),
                this);
    }

    /** A database that is away grants nothing; what is asked after the end is never answered. */
    private void ask(Supplier<Grant> source, Consumer<Grant> answer) {
        try {
            asker.execute(() -> {
                Grant grant = null;
                try {
                    grant = source.get();
                } catch (Throwable e) {
                    // whatever it was: a lane that gets no answer would never ask again
                    LOG.warnf(
                            "event=push-quota-unavailable failure=%s",
                            e.getClass().getSimpleName());
                }
                answer.accept(grant);
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("event=push-quota-asked-late");
        }
    }

    /** How many jobs are wanted of emergencies, or of all others; from any thread. */
    int appetite(boolean emergency) {
        return lane(emergency).appetite();
    }

    /** Takes jobs on; from any thread. */
    void add(List<Job> jobs, boolean emergency) {
        lane(emergency).add(jobs);
    }

    private Lane lane(boolean emergency) {
        return emergency ? emergencies : others;
    }

    /** Opens the connections that will be needed in a moment; from any thread. */
    void warm() {
        loop.runOnContext(now -> wires.forEach(wire -> wire.warm(connections)));
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
            flow();
        });
    }

    void close() {
        vertx.cancelTimer(sweeper);
        asker.shutdown();
        loop.runOnContext(now -> wires.forEach(Wire::close));
    }

    private void flow() {
        emergencies.flow();
        others.flow();
    }

    @Override
    public Verdict.Deferred against(Job job, long now) {
        if (stopped || !job.held().worthSending(now)) {
            return LATE;
        }
        long all = pausedUntil.getOrDefault(Scope.ALL, now);
        long platform = pausedUntil.getOrDefault(Scope.of(job.address().platform()), now);
        long left = Math.max(all, platform) - now;
        return left > 0 ? new Verdict.Deferred(Duration.ofNanos(left)) : null;
    }

    @Override
    public void pause(Duration wait) {
        hold(Scope.ALL, wait);
        loop.runOnContext(now -> flow());
    }

    @Override
    public void back(Job job, Verdict verdict) {
        if (verdict instanceof Verdict.Hold hold) {
            hold(scope(hold, job), hold.pause());
        }
        reports.accept(new Report(job, verdict));
    }

    @Override
    public void hungry() {
        hungry.run();
    }

    static Scope scope(Verdict.Hold hold, Job job) {
        return hold.why() == Verdict.Why.THIRD_PARTY_AUTH
                ? Scope.of(job.address().platform())
                : Scope.ALL;
    }

    private void hold(Scope scope, Duration wait) {
        pausedUntil.merge(scope, System.nanoTime() + wait.toNanos(), Math::max);
    }
}
