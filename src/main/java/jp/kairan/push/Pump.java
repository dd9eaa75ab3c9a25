package jp.kairan.push;

import static java.util.stream.Collectors.groupingBy;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps every channel full: takes jobs from the worker, gives emergencies of each channel a lane of their own, holds still
 * while FCM has us pause, and hands every job back exactly once. Lives on one event loop; only the quota is asked for on another thread.
 */
final class Pump implements Lane.Gate {
    private static final Logger LOG = Logger.getLogger(Pump.class);
    private static final Verdict.Deferred LATE = new Verdict.Deferred(Duration.ZERO);
    private static final long SWEEP_MILLIS = 100;

    private final Vertx vertx;
    private final Context loop;
    private final List<Sender> senders = new ArrayList<>();
    private final Map<Channel, Lane> emergencies = new EnumMap<>(Channel.class);
    private final Map<Channel, Lane> others = new EnumMap<>(Channel.class);
    private final List<Lane> all = new ArrayList<>();
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
     * Keeps these ways full.
     *
     * @param ways how each channel is sent through; a channel without one is not
     * @param reports takes what came of each job; called on the event loop
     * @param hungry called when more jobs are welcome
     */
    Pump(Vertx vertx, Map<Channel, Way> ways, Consumer<Report> reports, Runnable hungry) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.reports = reports;
        this.hungry = hungry;
        ways.forEach((channel, way) -> {
            senders.add(way.urgent());
            senders.add(way.normal());
            emergencies.put(channel, lane(way, way.urgent(), true));
            others.put(channel, lane(way, way.normal(), false));
        });
        all.addAll(emergencies.values());
        all.addAll(others.values());
        this.sweeper = vertx.setPeriodic(SWEEP_MILLIS, tick -> loop.runOnContext(now -> all.forEach(Lane::sweep)));
    }

    private Lane lane(Way way, Sender sender, boolean emergency) {
        Lane.Asking asking = way.source() == null
                ? (most, answer) -> answer.accept(Grant.free(most))
                : (most, answer) -> ask(() -> way.source().ask(most, emergency), answer);
        return new Lane(vertx, loop, sender, way.capacity(), asking, this);
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

    /** The channels that are sent through. */
    Set<Channel> channels() {
        return others.keySet();
    }

    /** How many jobs are wanted of a channel's emergencies, or of all its others; from any thread. */
    int appetite(Channel channel, boolean emergency) {
        return lanes(emergency).get(channel).appetite();
    }

    /** Takes jobs on, each for the lane of its address; from any thread. */
    void add(List<Job> jobs, boolean emergency) {
        jobs.stream()
                .collect(groupingBy(job -> Channel.of(job.address().kind())))
                .forEach((channel, each) -> lanes(emergency).get(channel).add(each));
    }

    private Map<Channel, Lane> lanes(boolean emergency) {
        return emergency ? emergencies : others;
    }

    /** Opens the connections that will be needed in a moment; from any thread. */
    void warm() {
        loop.runOnContext(now -> senders.forEach(Sender::warm));
    }

    /** Holds still towards FCM for a while, wholly or for one platform; from any thread. */
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
        loop.runOnContext(now -> senders.forEach(Sender::close));
    }

    private void flow() {
        all.forEach(Lane::flow);
    }

    @Override
    public Verdict.Deferred against(Job job, long now) {
        if (stopped || !job.held().worthSending(now)) {
            return LATE;
        }
        if (Channel.of(job.address().kind()) != Channel.FCM) {
            return null;
        }
        long whole = pausedUntil.getOrDefault(Scope.ALL, now);
        long platform = pausedUntil.getOrDefault(Scope.of(job.address().platform()), now);
        long left = Math.max(whole, platform) - now;
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
