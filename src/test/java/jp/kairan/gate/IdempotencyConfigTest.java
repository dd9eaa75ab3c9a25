package jp.kairan.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdempotencyConfigTest {
    @Test
    void lessThanThePromisedTimeIsRefusedAtTheStart() {
        assertThatThrownBy(() -> with("PT71H59M")).isInstanceOf(ConfigValidationException.class);
    }

    @Test
    void thePromisedTimeAndMoreAreTaken() {
        assertThat(with("PT72H").getConfigMapping(IdempotencyConfig.class).keep())
                .isEqualTo(Duration.ofHours(72));
        assertThat(with("P7D").getConfigMapping(IdempotencyConfig.class).keep()).isEqualTo(Duration.ofDays(7));
    }

    private static SmallRyeConfig with(String keep) {
        return new SmallRyeConfigBuilder()
                .withMapping(IdempotencyConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("kairan.idempotency.keep", keep), "test", 500))
                .withValidator(new BeanValidationConfigValidatorImpl())
                .build();
    }
}
