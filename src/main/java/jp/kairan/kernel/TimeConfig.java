package jp.kairan.kernel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Where on earth the city is. */
@ConfigMapping(prefix = "kairan.city")
interface TimeConfig {
    /** Time zone of the city: days begin and end in it. Default Asia/Tokyo; change it only for a city elsewhere. */
    @WithDefault("Asia/Tokyo")
    ZoneId zone();
}
