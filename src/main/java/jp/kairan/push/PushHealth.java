package jp.kairan.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether this replica's worker comes round; a service without FCM is ready all the same, and says so. */
@Readiness
@ApplicationScoped
class PushHealth implements HealthCheck {
    private static final Duration STUCK = Duration.ofMinutes(2);

    private final CarryRuns carrier;
    private final PushConfig config;
    private final Clock clock;

    PushHealth(CarryRuns carrier, PushConfig config, Clock clock) {
        this.carrier = carrier;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("push");
        if (!carrier.configured()) {
            return answer.up().withData("push", "not configured").build();
        }
        if (!config.enabled()) {
            return answer.up().withData("push", "not on this replica").build();
        }
        Instant latest = Instant.now(clock).minus(STUCK);
        boolean stuck = carrier.turnedAt().map(at -> at.isBefore(latest)).orElse(true);
        return answer.status(!stuck)
                .withData("push", stuck ? "the worker does not come round" : sending())
                .build();
    }

    private String sending() {
        return carrier.fcm().isPresent() ? "sending" : "sending to browsers alone";
    }
}
