package jp.kairan.audit;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the audit is what the service wrote. A matter of wellness and not of readiness: a city that was tampered with
 * needs its circulars all the same.
 */
@Wellness
@ApplicationScoped
class AuditHealth implements HealthCheck {
    private final Alarm alarm;

    AuditHealth(Alarm alarm) {
        this.alarm = alarm;
    }

    @Override
    public HealthCheckResponse call() {
        long damages = alarm.damages();
        return HealthCheckResponse.named("audit")
                .status(damages == 0 && alarm.able())
                .withData("damages", damages)
                .withData("checks", alarm.able() ? "made" : "failing")
                .build();
    }
}
