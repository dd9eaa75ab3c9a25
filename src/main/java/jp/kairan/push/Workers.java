package jp.kairan.push;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * A worker, which somebody has to turn.
     *
     * @param fcm the FCM it sends through; empty where there is none, and whoever has an address there waits
     * @param web how it sends to browsers; empty where it does not
     * @param hungry called from an event loop when a turn would find room for more
     */
    Worker open(Optional<FcmTarget> fcm, Optional<WebTarget> web, Runnable hungry) {
        Map<Channel, Way> ways = new EnumMap<>(Channel.class);
        List<Wire> wires =
                fcm.map(target -> List.of(wire(target), wire(target))).orElse(List.of());
        fcm.ifPresent(target -> ways.put(
                Channel.FCM,
                new Way(
                        wires.get(0),
                        wires.get(1),
                        target.capacity(),
                        (most, emergency) -> quota.ask(target.project(), target.tempo(), most, emergency))));
        web.ifPresent(target ->
                ways.put(Channel.WEB_PUSH, new Way(webWire(target), webWire(target), target.inFlight(), null)));
        Queue<Report> reports = new ConcurrentLinkedQueue<>();
        Pump pump = new Pump(vertx, ways, reports::add, hungry);
        SignIn signIn = new SignIn(fcm.map(FcmTarget::bearer).orElse(null), wires);
        Loader loader = new Loader(ledger, addresses, messages, texts, ways.keySet());
        String project = fcm.map(FcmTarget::project).orElse(null);
        Pauses pauses = new Pauses(ledger, quota, project, signIn, pump, counts);
        return new Worker(ledger, runs, loader, counts, config, signIn, pauses, pump, reports);
    }

    private Wire wire(FcmTarget target) {
        return new Wire(vertx, target, clock);
    }

    private WebWire webWire(WebTarget target) {
        return new WebWire(vertx, target, Aside.inService(clock));
    }
}
