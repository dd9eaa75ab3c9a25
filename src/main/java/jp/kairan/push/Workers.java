package jp.kairan.push;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.kairan.devices.Addresses;

/** Puts workers together; one a replica does, more do no harm. */
@Singleton
class Workers {
    private final Ledger ledger;
    private final Quota quota;
    private final Runs runs;
    private final Addresses addresses;
    private final Messages messages;
    private final Texts texts;
    private final Counts counts;
    private final PushConfig config;
    private final Vertx vertx;
    private final Clock clock;

    Workers(
            Ledger ledger,
            Quota quota,
            Runs runs,
            Addresses addresses,
            Messages messages,
            Texts texts,
            Counts counts,
            PushConfig config,
            Vertx vertx,
            Clock clock) {
        this.ledger = ledger;
        this.quota = quota;
        this.runs = runs;
        this.addresses = addresses;
        this.messages = messages;
        this.texts = texts;
        this.counts = counts;
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * A worker for one FCM, which somebody has to turn.
     *
     * @param hungry called from an event loop when a turn would find room for more
     */
    Worker open(FcmTarget target, Runnable hungry) {
        Wire urgent = new Wire(vertx, target, clock);
        Wire normal = new Wire(vertx, target, clock);
        Queue<Report> reports = new ConcurrentLinkedQueue<>();
        Pump.Source source = (most, emergency) -> quota.ask(target.project(), target.tempo(), most, emergency);
        Pump pump = new Pump(vertx, urgent, normal, target, source, reports::add, hungry);
        SignIn signIn = new SignIn(target.bearer(), List.of(urgent, normal));
        Loader loader = new Loader(ledger, addresses, messages, texts);
        Pauses pauses = new Pauses(ledger, quota, target.project(), signIn, pump, counts);
        return new Worker(ledger, runs, loader, counts, config, signIn, pauses, pump, reports);
    }
}
