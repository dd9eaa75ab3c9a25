package jp.kairan.hazards;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** In which region and on which coast the city lies, in the codes of the weather service. */
@ConfigMapping(prefix = "kairan.hazards")
interface HazardConfig {
    /** Code of the region (細分区域, three figures) in the first report of an earthquake. Default 石川県加賀. */
    @WithDefault("391")
    @Pattern(regexp = "[0-9]{3}")
    String region();

    /** Code of the stretch of coast (津波予報区, three figures); one that no telegram names where the city has none. Default 石川県加賀. */
    @WithDefault("361")
    @Pattern(regexp = "[0-9]{3}")
    String coast();

    /** The places that telegrams name of the city with that code. */
    default Places places(String city) {
        return new Places(city, region(), coast());
    }
}
