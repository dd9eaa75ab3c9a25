package jp.kairan.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How evidence is read. */
@ConfigMapping(prefix = "kairan.evidence")
interface EvidenceConfig {
    /**
     * For how long what was seen says something about the present; afterwards a household counts as stale and somebody
     * should look again. Default 12 hours: somebody safe in the evening is asked again in the morning. Shorter where
     * aftershocks or floods go on.
     */
    @WithDefault("PT12H")
    Duration fresh();
}
