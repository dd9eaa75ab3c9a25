package jp.kairan.broadcasts.outlets;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.kairan.kernel.CityConfig;
import jp.kairan.kernel.PublicUrl;

/** The one publisher of this service. */
class Publishers {
    @Produces
    @Singleton
    Publisher publisher(OutletConfig config, CityConfig city, PublicUrl url, Clock clock) {
        return new Publisher(
                config.sender(),
                city.name(),
                city.code(),
                city.weatherCode(),
                clock.getZone(),
                url.of(""),
                config.page());
    }
}
