package jp.kairan.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How many people of one household may sign in. */
@ConfigMapping(prefix = "kairan.directory")
interface LoginsConfig {
    /**
     * The most accounts of one household, family living elsewhere included. Default 4; raise it where large families
     * ask. Lowering it ends nobody's login.
     */
    @WithDefault("4")
    @Min(1)
    int loginsPerHousehold();
}
