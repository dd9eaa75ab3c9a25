package jp.kairan.gate;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Forgets answers whose time is over, once an hour. */
@Singleton
class ForgetAnswers {
    private final Answers answers;
    private final IdempotencyConfig config;
    private final Clock clock;

    ForgetAnswers(Answers answers, IdempotencyConfig config, Clock clock) {
        this.answers = answers;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        answers.forget(Instant.now(clock).minus(config.keep()));
    }
}
