package jp.kairan.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the service, in the city's zone: {@code LocalDate.now(clock)} is today in the city. */
class Clocks {
    @Produces
    @Singleton
    @io.quarkus.arc.DefaultBean
    Clock clock(CityConfig config) {
        return Clock.system(config.zone());
    }
}
