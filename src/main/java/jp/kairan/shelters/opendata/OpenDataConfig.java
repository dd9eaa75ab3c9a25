package jp.kairan.shelters.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How and under which licence the city gives its open data. */
@ConfigMapping(prefix = "kairan.open-data")
interface OpenDataConfig {
    /** Prefecture of the city. Default 石川県; set it to the city's own. */
    @WithDefault("石川県")
    String prefecture();

    /** URL of the licence. Default Creative Commons Attribution 4.0; set it to what the city gives its data under. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    String licence();

    /** How whoever shows the data names its source. Default 金沢市オープンデータ; set it to the city's own words. */
    @WithDefault("金沢市オープンデータ")
    String credit();
}
