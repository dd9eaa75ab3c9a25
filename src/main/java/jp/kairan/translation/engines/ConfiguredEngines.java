package jp.kairan.translation.engines;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.kairan.translation.Engines;
import jp.kairan.translation.Translator;

/** The engines that the configuration names, each guarded. */
@Singleton
@DefaultBean
class ConfiguredEngines implements Engines {
    /** Long enough for whatever broke to be looked at, short enough that readers hardly miss it. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final List<Translator> engines;

    ConfiguredEngines(EnginesConfig config, Clock clock, Budget budget, MeterRegistry metrics) {
        this.engines = Lineup.of(config, clock).stream()
                .<Translator>map(place -> new Guarded(place.engine(), place.allowance(), budget, metrics, REST))
                .toList();
    }

    @Override
    public List<Translator> inOrder() {
        return engines;
    }
}
