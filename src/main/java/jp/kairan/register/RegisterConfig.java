package jp.kairan.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the city shares the register of people who need help in an evacuation. */
@ConfigMapping(prefix = "kairan.register")
interface RegisterConfig {
    /**
     * What silence means for sharing before a disaster (災害対策基本法 49条の11 第2項): {@code EXPLICIT} shows nothing without
     * consent, {@code PRESUMED} shows whoever has not refused. Default EXPLICIT; change it only where an ordinance of the
     * city says so.
     */
    @WithDefault("EXPLICIT")
    ConsentRegime consent();
}
