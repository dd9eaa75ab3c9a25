package jp.kairan.directory.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How register files are read and how long they are kept. */
@ConfigMapping(prefix = "kairan.imports")
interface ImportConfig {
    /** Prefecture that addresses of a register leave unsaid. Default 石川県; set it to the city's own. */
    @WithDefault("石川県")
    String prefecture();

    /** Municipality that addresses of a register leave unsaid. Default 金沢市; set it to the city's own. */
    @WithDefault("金沢市")
    String municipality();

    /** How long a checked file waits to be applied and the values of a difference are kept. Default 7 days (P7D). */
    @WithDefault("P7D")
    Duration keep();
}
