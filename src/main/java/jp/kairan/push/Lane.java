package jp.kairan.push;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Jobs that go one after the other over connections of their own, as many at once as those carry and the quota allows.
 * Emergencies have a lane to themselves, so that nothing that is stuck elsewhere is ever before them. Lives on one event
 * loop, so nothing in it is locked.
 */
final class Lane {
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final Vertx vertx;
    private final Context loop;
    private final Sender wire;
    private final Asking asking;
    private final Gate gate;
    private final int capacity;
    private final ArrayDeque<Job> waiting = new ArrayDeque<>();
    private final Allowance allowance = new Allowance();
    private final AtomicInteger load = new AtomicInteger();
    private int inFlight;
    private boolean asked;
    private boolean resting;
    private boolean flowing;

    /** Asks for a slice of the quota without blocking; the answer, null for a failure, comes from any thread. */
    @FunctionalInterface
    interface Asking {
        void ask(int most, Consumer<Grant> answer);
    }

    /** What a lane has to know of the rest, and what the rest has to know of it; called on the event loop. */
    interface Gate {
        /** A reason not to try a job now, or null. */
        Verdict.Deferred against(Job job, long now);

        /** All hold still. */
        void pause(Duration wait);

        /** A job is back. */
        void back(Job job, Verdict verdict);

        /** More jobs are welcome. */
        void hungry();
    }

    Lane(Vertx vertx, Context loop, Sender wire, int capacity, Asking asking, Gate gate) {
        this.vertx = vertx;
        this.loop = loop;
        this.wire = wire;
        this.capacity = capacity;
        this.asking = asking;
        this.gate = gate;
    }

    /** How many jobs are wanted, so that none of the streams is ever idle; from any thread. */
    int appetite() {
        return Math.max(0, 2 * capacity + 1 - load.get());
    }

    /** Takes jobs on; from any thread. */
    void add(List<Job> jobs) {
        load.addAndGet(jobs.size());
        loop.runOnContext(now -> {
            waiting.addAll(jobs);
            flow();
        });
    }

    void sweep() {
        wire.sweep();
        flow();
    }

    /** Not entered again from within: a try that fails at once would otherwise go ever deeper. */
    void flow() {
        if (flowing) {
            return;
        }
        flowing = true;
        try {
            while (!waiting.isEmpty() && begin(waiting.peek(), System.nanoTime())) {}
            askForMore();
        } finally {
            flowing = false;
        }
    }

    /** Deals with the first job; false where it has to wait. */
    private boolean begin(Job job, long now) {
        Verdict.Deferred reason = gate.against(job, now);
        if (reason != null) {
            waiting.poll();
            done(job, reason);
            return true;
        }
        if (inFlight >= capacity || resting) {
            return false;
        }
        long nanos = allowance.acquire(now);
        if (nanos == 0) {
            waiting.poll();
            send(job);
        } else if (nanos > 0) {
            rest(Duration.ofNanos(nanos));
        }
        return nanos == 0;
    }

    private void send(Job job) {
        inFlight++;
        wire.send(job.address(), job.content(), verdict -> {
            inFlight--;
            done(job, verdict);
            flow();
        });
    }

    private void done(Job job, Verdict verdict) {
        gate.back(job, verdict);
        // asked for while half as many as are on their way still wait here: the wire goes on while the worker claims
        if (load.decrementAndGet() == capacity + capacity / 2) {
            gate.hungry();
        }
    }

    /** As many as are under way: what is on its way now is followed by as many again. */
    private void askForMore() {
        if (!asked && allowance.low(System.nanoTime(), waiting.size())) {
            asked = true;
            asking.ask(load.get(), grant -> loop.runOnContext(now -> granted(grant)));
        }
    }

    private void granted(Grant grant) {
        if (grant == null) {
            again(AFTER_FAILURE);
            return;
        }
        if (grant.paused()) {
            gate.pause(grant.in());
        }
        if (grant.messages() == 0) {
            again(grant.in());
            return;
        }
        asked = false;
        allowance.add(grant, System.nanoTime());
        flow();
    }

    /** Never all replicas at the same moment. */
    private void again(Duration in) {
        long millis =
                Math.min(1_000, in.toMillis()) + 1 + ThreadLocalRandom.current().nextInt(10);
        vertx.setTimer(
                millis,
                due -> loop.runOnContext(now -> {
                    asked = false;
                    flow();
                }));
    }

    private void rest(Duration wait) {
        resting = true;
        vertx.setTimer(
                Math.max(1, wait.toMillis()),
                rested -> loop.runOnContext(now -> {
                    resting = false;
                    flow();
                }));
    }
}
