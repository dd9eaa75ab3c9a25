package jp.kairan.safety.links;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;

/** Finds whom open checks have not asked yet, and sends; on any replica, several at once. */
@Singleton
class Post {
    private static final int MINUTE = 60;

    private final Outbox outbox;
    private final Carriers carriers;
    private final Wording wording;
    private final Incidents incidents;
    private final SendingConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final ExecutorService hands;
    private Seen seen;

    Post(
            Outbox outbox,
            Carriers carriers,
            Wording wording,
            Incidents incidents,
            SendingConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.outbox = outbox;
        this.carriers = carriers;
        this.wording = wording;
        this.incidents = incidents;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.hands = Executors.newFixedThreadPool(config.atOnce(), work -> {
            Thread thread = new Thread(work, "safety-post");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What decides whom to ask, as far as it is cheap to know: where it is asked, the newest contact, and the minute. */
    private record Seen(List<List<Incident.Part>> areas, Instant changed, long minute) {}

    /** Every two seconds, because whoever has no app should not hear later than the others. */
    @Scheduled(every = "2s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        if (config.enabled() && !carriers.kinds().isEmpty()) {
            askIfAnythingChanged();
            send();
        }
    }

    private void askIfAnythingChanged() {
        List<List<Incident.Part>> areas = incidents.now().all().stream()
                .filter(Incident::open)
                .map(Incident::area)
                .toList();
        if (areas.isEmpty()) {
            return;
        }
        Seen now = new Seen(areas, outbox.changed(), clock.instant().getEpochSecond() / MINUTE);
        if (!now.equals(seen)) {
            ask();
            seen = now;
        }
    }

    /** Writes messages for whom open checks have not asked. */
    int ask() {
        return outbox.ask(carriers.kinds());
    }

    /** Sends until nothing is due; tells how many were handed over. */
    int send() {
        int handed = 0;
        List<Outbox.Taken> taken = outbox.take(carriers.kinds(), config.atOnce());
        while (!taken.isEmpty()) {
            CompletableFuture.allOf(taken.stream()
                            .map(each -> CompletableFuture.runAsync(() -> send(each), hands))
                            .toArray(CompletableFuture[]::new))
                    .join();
            handed += taken.size();
            taken = outbox.take(carriers.kinds(), config.atOnce());
        }
        return handed;
    }

    private void send(Outbox.Taken taken) {
        Delivered outcome = carriers.carry(wording.letter(taken));
        outbox.settle(taken, outcome);
        metrics.counter("kairan.safety.messages", "kind", taken.kind().name(), "outcome", outcome.name())
                .increment();
    }

    @PreDestroy
    void stop() {
        hands.shutdownNow();
    }
}
