package jp.kairan.kernel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;

/** Which city it is, under the names and codes by which everybody else knows it. */
@ConfigMapping(prefix = "kairan.city")
public interface CityConfig {
    /** Time zone of the city: days begin and end in it. Default Asia/Tokyo; change it only for a city elsewhere. */
    @WithDefault("Asia/Tokyo")
    ZoneId zone();

    /** Name of the city, as open data and messages to other systems carry it. Default 金沢市; set it to the city's own. */
    @WithDefault("金沢市")
    @NotBlank
    String name();

    /** 全国地方公共団体コード, six digits with the check digit. Default 172014; set it to the city's own. */
    @WithDefault("172014")
    @Pattern(regexp = "[0-9]{6}")
    String code();

    /**
     * Code of the city (市町村等, seven digits) in the weather service's reports of intensities and in its warnings; messages
     * name it too. Default 1720100; set it to the city's own, or no report ever reaches it.
     */
    @WithDefault("1720100")
    @Pattern(regexp = "[0-9]{7}")
    String weatherCode();
}
