package jp.kairan.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
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
    private final Pauses pauses;
    private final Pump pump;
    private final Queue<Report> reports;
    private final Map<UUID, Held> held = new HashMap<>();
    private final List<Dead> dead = new ArrayList<>();
    private final PutBack putBack = new PutBack();
    private final Refusals refusals = new Refusals();
    private final Map<UUID, String> faults = new LinkedHashMap<>();
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
            Pauses pauses,
            Pump pump,
            Queue<Report> reports) {
        this.ledger = ledger;
        this.runs = runs;
        this.loader = loader;
        this.counts = counts;
        this.config = config;
        this.signIn = signIn;
        this.pauses = pauses;
        this.pump = pump;
        this.reports = reports;
    }

    /**
     * One round: hears what came back, writes it, tells the other replicas, ends what is over, claims more. If the
     * database fails at any of it, nothing heard is forgotten: the next round goes on from there.
     *
     * @return whether anything is on its way
     */
    boolean turn() {
        hear();
        flush();
        tell();
        settle();
        feed();
        return !held.isEmpty();
    }

    /** Half a round: only claims more, because the pump runs dry sooner than outcomes have to be written. */
    void feed() {
        if (!resting) {
            pump.channels().forEach(channel -> claim(channel, true));
            pump.channels().forEach(channel -> claim(channel, false));
        }
    }

    /** How long nothing of what this worker put back is due; no longer than asked. */
    Duration idle(Duration longest) {
        return putBack.idle(System.nanoTime(), longest);
    }

    /** Gets ready for what is about to be published. */
    void warm() {
        if (signed(Channel.FCM)) {
            pump.warm();
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
        for (Report report = reports.poll(); report != null; report = reports.poll()) {
            pauses.hear(report);
            hear(report);
        }
    }

    private void hear(Report report) {
        Held chunk = report.job().held();
        int index = report.job().index();
        Verdict verdict = report.verdict();
        if (verdict instanceof Verdict.Settled settled) {
            chunk.settle(index, settled.outcome());
            if (settled.outcome() == Outcome.ACCEPTED) {
                refusals.accepted(chunk.claim().run());
            }
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
        } else if (verdict instanceof Verdict.Refused) {
            chunk.settle(index, Outcome.REFUSED);
            if (refusals.refused(chunk.claim().run(), report.job().address().device())) {
                fault(chunk.claim().run(), "FCM refused many phones, named no field and accepted none");
            }
        } else if (verdict instanceof Verdict.PayloadFault fault) {
            chunk.deferred(Duration.ZERO);
            fault(chunk.claim().run(), "FCM refused the field " + fault.field());
        }
        chunk.closed();
    }

    private void fault(UUID run, String reason) {
        held.values().stream().filter(other -> other.claim().run().equals(run)).forEach(Held::lose);
        faults.putIfAbsent(run, reason);
    }

    /** Holds still and ends runs, for every replica; each is forgotten only once it is done. */
    private void tell() {
        pauses.tell();
        for (UUID run : List.copyOf(faults.keySet())) {
            if (runs.stop(run, faults.get(run))) {
                counts.stopped();
            }
            faults.remove(run);
        }
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
        Map<UUID, Boolean> ours = ledger.flush(due, dead, config.lease());
        dead.clear();
        for (Settlement written : due) {
            conclude(written, ours.get(written.chunk()), now + config.lease().toNanos());
        }
    }

    /** @param running whether the run goes on; null where the chunk is somebody else's by now */
    private void conclude(Settlement written, Boolean running, long goodUntil) {
        Held chunk = held.get(written.chunk());
        if (running == null) {
            chunk.lose();
            held.remove(written.chunk());
            counts.lost();
            LOG.warnf("event=chunk-lost chunk=%s epoch=%d", written.chunk(), written.epoch());
        } else if (written.state() == Settlement.State.CLAIMED) {
            chunk.written(goodUntil);
            if (!running) {
                chunk.lose();
            }
        } else {
            held.remove(written.chunk());
            counts.released(chunk);
            done |= written.state() == Settlement.State.DONE;
            if (written.state() == Settlement.State.WAITING) {
                putBack.add(System.nanoTime(), Duration.ofMillis(written.waitMillis()));
            }
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
    private void claim(Channel channel, boolean emergency) {
        boolean more = true;
        for (int i = 0; more && i < CLAIMS_A_TURN; i++) {
            more = claimOnce(channel, emergency);
        }
    }

    /** @return whether there may be more to claim */
    private boolean claimOnce(Channel channel, boolean emergency) {
        int wanted = (pump.appetite(channel, emergency) + config.chunkSize() - 1) / config.chunkSize();
        if (wanted == 0 || !signed(channel)) {
            return false;
        }
        long begun = System.nanoTime();
        List<Claim> claims = ledger.claim(wanted, config.lease(), channel, emergency);
        if (claims.isEmpty()) {
            return false;
        }
        ledger.pauses().forEach(pump::pause);
        List<Job> jobs = loader.load(
                claims,
                begun + config.lease().toNanos(),
                chunk -> held.put(chunk.claim().chunk(), chunk),
                this::fault);
        pump.add(jobs, emergency);
        return claims.size() >= wanted;
    }

    /** Whether our credential is good; push services of the web are told with each message who sends. */
    private boolean signed(Channel channel) {
        return channel != Channel.FCM || signIn.ready();
    }
}
