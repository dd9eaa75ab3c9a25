package jp.kairan.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries chunks: claims them, has the pump send, writes what came of it. One thread turns it, again and again; the
 * network never waits for the database nor the database for the network. Any number of workers share the runs.
 */
final class Worker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int CLAIMS_A_TURN = 8;
    private static final long SETTLE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Ledger ledger;
    private final Runs runs;
    private final Loader loader;
    private final Counts counts;
    private final PushConfig config;
    private final SignIn signIn;
    private final Pump pump;
    private final Queue<Report> reports;
    private final Map<UUID, Held> held = new HashMap<>();
    private final List<Dead> dead = new ArrayList<>();
    private long settledAt = System.nanoTime() - SETTLE_NANOS;
    private boolean done;
    private boolean resting;

    Worker(
            Ledger ledger,
            Runs runs,
            Loader loader,
            Counts counts,
            PushConfig config,
            SignIn signIn,
            Pump pump,
            Queue<Report> reports) {
        this.ledger = ledger;
        this.runs = runs;
        this.loader = loader;
        this.counts = counts;
        this.config = config;
        this.signIn = signIn;
        this.pump = pump;
        this.reports = reports;
    }

    /**
     * One round: hears what came back, writes it, ends what is over, claims more.
     *
     * @return whether anything is on its way
     */
    boolean turn() {
        hear();
        flush();
        settle();
        feed();
        return !held.isEmpty();
    }

    /** Half a round: only claims more, because the pump runs dry sooner than outcomes have to be written. */
    void feed() {
        if (!resting) {
            claim();
        }
    }

    /** Claims no more and begins no more tries; further turns bring home what is on its way. */
    void rest() {
        resting = true;
        pump.stop();
    }

    @Override
    public void close() {
        pump.close();
    }

    private void hear() {
        Map<Verdict.Why, Report> holds = new EnumMap<>(Verdict.Why.class);
        for (Report report = reports.poll(); report != null; report = reports.poll()) {
            hear(report);
            if (report.verdict() instanceof Verdict.Hold hold) {
                holds.put(hold.why(), report);
            }
        }
        holds.values().forEach(this::hold);
    }

    private void hear(Report report) {
        Held chunk = report.job().held();
        int index = report.job().index();
        Verdict verdict = report.verdict();
        if (verdict instanceof Verdict.Settled settled) {
            chunk.settle(index, settled.outcome());
            Dead found = Dead.of(report.job().address(), settled.outcome());
            if (found != null) {
                dead.add(found);
            }
        } else if (verdict instanceof Verdict.Again again) {
            chunk.again(index, again.after());
        } else if (verdict instanceof Verdict.Deferred deferred) {
            chunk.deferred(deferred.pause());
        } else if (verdict instanceof Verdict.Hold hold) {
            chunk.deferred(hold.pause());
        } else if (verdict instanceof Verdict.PayloadFault fault) {
            chunk.deferred(Duration.ZERO);
            stop(chunk.claim().run(), fault.field());
        }
        chunk.closed();
    }

    private void stop(UUID run, String field) {
        held.values().stream().filter(other -> other.claim().run().equals(run)).forEach(Held::lose);
        if (loader.stop(run, "FCM refused the field " + field)) {
            counts.stopped();
        }
    }

    private void hold(Report report) {
        Verdict.Hold hold = (Verdict.Hold) report.verdict();
        Scope scope = Pump.scope(hold, report.job());
        Duration wait = hold.why() == Verdict.Why.UNAUTHENTICATED ? signIn.refused(hold.pause()) : hold.pause();
        pump.pause(scope, wait);
        ledger.pause(scope, wait, hold.why());
        counts.held(hold.why());
        LOG.warnf("event=push-held reason=%s scope=%s seconds=%d", hold.why(), scope, wait.toSeconds());
    }

    private void flush() {
        long now = System.nanoTime();
        List<Settlement> due = new ArrayList<>();
        for (Held chunk : held.values()) {
            if (chunk.dirty() || chunk.aging(now, config.lease())) {
                due.add(chunk.settlement(config.attempts()));
            }
        }
        if (due.isEmpty() && dead.isEmpty()) {
            return;
        }
        Set<UUID> ours = ledger.flush(due, dead, config.lease());
        dead.clear();
        for (Settlement written : due) {
            conclude(
                    written,
                    ours.contains(written.chunk()),
                    now + config.lease().toNanos());
        }
    }

    private void conclude(Settlement written, boolean ours, long goodUntil) {
        Held chunk = held.get(written.chunk());
        if (!ours) {
            chunk.lose();
            held.remove(written.chunk());
            counts.lost();
            LOG.warnf("event=chunk-lost chunk=%s epoch=%d", written.chunk(), written.epoch());
        } else if (written.state() == Settlement.State.CLAIMED) {
            chunk.written(goodUntil);
        } else {
            held.remove(written.chunk());
            counts.released(chunk);
            done |= written.state() == Settlement.State.DONE;
        }
    }

    private void settle() {
        long now = System.nanoTime();
        if (done || now - settledAt >= SETTLE_NANOS) {
            done = false;
            settledAt = now;
            runs.settle();
        }
    }

    /** Several times where chunks bring few jobs, as those do that are tried again; not forever, outcomes are due. */
    private void claim() {
        boolean more = true;
        for (int i = 0; more && i < CLAIMS_A_TURN; i++) {
            more = claimOnce();
        }
    }

    /** @return whether there may be more to claim */
    private boolean claimOnce() {
        int wanted = (pump.appetite() + config.chunkSize() - 1) / config.chunkSize();
        if (wanted == 0 || !signIn.ready()) {
            return false;
        }
        long begun = System.nanoTime();
        List<Claim> claims = ledger.claim(wanted, config.lease());
        if (claims.isEmpty()) {
            return false;
        }
        ledger.pauses().forEach(pump::pause);
        List<Job> jobs = loader.load(
                claims,
                begun + config.lease().toNanos(),
                chunk -> held.put(chunk.claim().chunk(), chunk));
        pump.add(jobs);
        return claims.size() == wanted;
    }
}
