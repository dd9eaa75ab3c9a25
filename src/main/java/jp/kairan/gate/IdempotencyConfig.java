package jp.kairan.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long answers to idempotency keys are kept. */
@ConfigMapping(prefix = "kairan.idempotency")
interface IdempotencyConfig {
    /**
     * Time an answer is kept; phones retry for days after a disaster. Default 96 hours; less than 72 is refused at the
     * start, because the contract promises them.
     */
    @DurationMin(hours = 72)
    @WithDefault("PT96H")
    Duration keep();
}
