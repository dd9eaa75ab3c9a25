package jp.kairan.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the embedded PostgreSQL lives; read before the application starts, declared so that it can be set anywhere. */
@ConfigMapping(prefix = "kairan")
interface DataConfig {
    /**
     * Directory of the embedded PostgreSQL's data, password and secret, made where it is absent. Default {@code data} in
     * the working directory; used only where no datasource is configured. Deleting it deletes everything.
     */
    @WithDefault("data")
    String dataDir();
}
