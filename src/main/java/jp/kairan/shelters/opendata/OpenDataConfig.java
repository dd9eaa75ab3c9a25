package jp.kairan.shelters.opendata;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whose open data it is and under which licence it is given. */
@ConfigMapping(prefix = "kairan.open-data")
interface OpenDataConfig {
    /** 全国地方公共団体コード, six digits with the check digit. Default 172014; set it to the city's own. */
    @WithDefault("172014")
    String municipalityCode();

    /** Prefecture of the city. Default 石川県; set it to the city's own. */
    @WithDefault("石川県")
    String prefecture();

    /** The city. Default 金沢市; set it to the city's own. */
    @WithDefault("金沢市")
    String municipality();

    /** URL of the licence. Default Creative Commons Attribution 4.0; set it to what the city gives its data under. */
    @WithDefault("https://creativecommons.org/licenses/by/4.0/")
    String licence();

    /** How whoever shows the data names its source. Default 金沢市オープンデータ; set it to the city's own words. */
    @WithDefault("金沢市オープンデータ")
    String credit();
}
