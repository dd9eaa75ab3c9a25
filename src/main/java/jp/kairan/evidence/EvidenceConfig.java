package jp.kairan.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How evidence is read. */
@ConfigMapping(prefix = "kairan.evidence")
interface EvidenceConfig {
    /** For how long what was seen of somebody says something about the present. Default 12 hours: from evening to morning. */
    @WithDefault("PT12H")
    Duration fresh();
}
