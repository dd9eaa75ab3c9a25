package jp.kairan.translation;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Forgets what machines made of lines that nobody has read for long. */
@Singleton
class ForgetVariants {
    private final Variants variants;
    private final TranslationConfig config;
    private final Clock clock;

    ForgetVariants(Variants variants, TranslationConfig config, Clock clock) {
        this.variants = variants;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "20m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        variants.forget(LocalDate.now(clock).minusDays(config.keep().toDays()));
    }
}
