package jp.kairan.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether this replica's worker still comes round at all: one that hangs, or breaks again and again, is helped by a
 * restart alone. A database that is away is no reason, because a turn that fails is a round too.
 */
@Liveness
@ApplicationScoped
class PushAlive implements HealthCheck {
    /** More than any turn takes: one that waits for a lost database ends with the time-out of the connection (2 minutes). */
    private static final Duration HANGING = Duration.ofMinutes(5);

    private final CarryRuns carrier;
    private final Clock clock;

    PushAlive(CarryRuns carrier, Clock clock) {
        this.carrier = carrier;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Instant latest = Instant.now(clock).minus(HANGING);
        boolean hanging = carrier.roundAt().map(at -> at.isBefore(latest)).orElse(false);
        return HealthCheckResponse.named("push-worker").status(!hanging).build();
    }
}
