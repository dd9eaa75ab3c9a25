package jp.kairan.broadcasts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who speaks in broadcasts that a rule begins. */
@ConfigMapping(prefix = "kairan.broadcasts")
interface BroadcastConfig {
    /** Department named by broadcasts that a rule on telegrams begins. Default 危機管理課; up to 60 characters. */
    @WithDefault("危機管理課")
    String ruleDepartment();
}
