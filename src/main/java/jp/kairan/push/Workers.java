package jp.kairan.push;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.kairan.devices.Addresses;

/** Puts workers together; one a replica does, more do no harm. */
@Singleton
class Workers {
    private final Ledger ledger;
    private final Runs runs;
    private final Addresses addresses;
    private final Messages messages;
    private final Counts counts;
    private final PushConfig config;
    private final Vertx vertx;
    private final Clock clock;

    Workers(
            Ledger ledger,
            Runs runs,
            Addresses addresses,
            Messages messages,
            Counts counts,
            PushConfig config,
            Vertx vertx,
            Clock clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.addresses = addresses;
        this.messages = messages;
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
        Wire wire = new Wire(vertx, target, clock);
        Queue<Report> reports = new ConcurrentLinkedQueue<>();
        Pump pump = new Pump(vertx, wire, target, reports::add, hungry);
        Loader loader = new Loader(ledger, addresses, messages);
        return new Worker(ledger, runs, loader, counts, config, new SignIn(target.bearer(), wire), pump, reports);
    }
}
