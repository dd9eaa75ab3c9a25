package jp.kairan.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether there is a demo, and how large a one. */
@ConfigMapping(prefix = "kairan.demo")
interface DemoConfig {
    /**
     * Fills an empty database with the demo city, runs a local FCM and lets anybody enter as anybody. Default false;
     * never in production: the start is refused beside credentials for FCM or a database that holds a real city.
     */
    @WithDefault("false")
    boolean enabled();

    /** The seed from which the whole city follows, any whole number. Default 20210401; another one makes other people. */
    @WithDefault("20210401")
    long seed();

    /** The size of the city as a share of the real one, above 0 and at most 1. Default 1; smaller loads sooner. */
    @WithDefault("1")
    double scale();

    /** The port on 127.0.0.1 of the local FCM, 0 for any free one. Default 9099; change it where that is taken. */
    @WithDefault("9099")
    int fcmPort();

    /**
     * Whether the demo may fill a database that is configured from outside instead of the embedded one; it has to be
     * empty all the same. Default false; set it to try the service on a PostgreSQL set apart for that.
     */
    @WithDefault("false")
    boolean allowExternalDatabase();
}
