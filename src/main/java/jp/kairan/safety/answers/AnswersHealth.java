package jp.kairan.safety.answers;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this replica writes the answers that it takes in. */
@Readiness
@ApplicationScoped
class AnswersHealth implements HealthCheck {
    private final Intake intake;

    AnswersHealth(Intake intake) {
        this.intake = intake;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("safety-answers")
                .status(intake.alive())
                .build();
    }
}
