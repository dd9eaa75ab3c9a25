package jp.kairan.push;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import jp.kairan.notices.Urgency;

/** What push tells the metrics: outcomes by urgency, and what somebody has to look into. */
@Singleton
class Counts {
    private final MeterRegistry registry;

    Counts(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A chunk left the worker: what the worker found out about its devices. */
    void released(Held held) {
        Map<Outcome, Integer> tally = new EnumMap<>(Outcome.class);
        held.countNew(tally);
        tally.forEach((outcome, devices) -> outcomes(outcome, held.urgency(), devices));
    }

    /** A chunk was lost to another worker. */
    void lost() {
        registry.counter("kairan.push.chunks.lost").increment();
    }

    /** Senders hold still. */
    void held(Verdict.Why why) {
        registry.counter("kairan.push.holds", "reason", why.name()).increment();
    }

    /** A run was stopped because its message was refused. */
    void stopped() {
        registry.counter("kairan.push.runs.stopped").increment();
    }

    private void outcomes(Outcome outcome, Urgency urgency, int devices) {
        registry.counter("kairan.push.outcomes", "outcome", outcome.name(), "urgency", urgency.name())
                .increment(devices);
    }
}
