package jp.kairan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What the demo does before the application reads its configuration: it says where the local FCM will be. */
public final class DemoStart {
    static final String CREDENTIALS = "kairan.fcm.credentials-file";
    static final String BASE_URL = "kairan.fcm.base-url";
    static final String OWN_FCM_PORT = "kairan.demo.fcm-port";
    private static final String QUIET_FROM = "kairan.push.quiet-from";
    private static final String QUIET_TO = "kairan.push.quiet-to";
    private static final String ALL_DAY = "00:00";
    private static final String STATIC_TOKEN = "kairan.fcm.static-token";
    private static final String PROJECT = "kairan.fcm.project";
    private static final int DEFAULT_PORT = 9099;

    private DemoStart() {}

    /**
     * Does nothing outside the demo. In it, points the service at the local FCM that {@link OpenDemoCity} will start,
     * unless one on this machine is configured, by system properties.
     *
     * @throws IllegalStateException when the demo may not run beside this configuration
     */
    public static void prepare(Config config) {
        if (!config.getOptionalValue("kairan.demo.enabled", Boolean.class).orElse(false)) {
            return;
        }
        Optional<String> configured = config.getOptionalValue(BASE_URL, String.class);
        DemoGuard.Fcm planned = new DemoGuard.Fcm(
                config.getOptionalValue(CREDENTIALS, String.class).isPresent(),
                configured.or(() -> Optional.of("http://127.0.0.1")));
        DemoGuard.against(planned).ifPresent(DemoStart::refuse);
        if (configured.isEmpty()) {
            int port = port(config);
            System.setProperty(OWN_FCM_PORT, Integer.toString(port));
            System.setProperty(BASE_URL, url(port));
        }
        defaultTo(config, STATIC_TOKEN, "demo");
        defaultTo(config, PROJECT, "kairan-demo");
        // whoever tries the demo at night wants to see pushes arrive
        defaultTo(config, QUIET_FROM, ALL_DAY);
        defaultTo(config, QUIET_TO, ALL_DAY);
    }

    /** Where the local FCM of this process listens. */
    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** Ends the start with a reason. */
    static void refuse(String reason) {
        throw new IllegalStateException("demo refused: " + reason);
    }

    private static int port(Config config) {
        int port = config.getOptionalValue(OWN_FCM_PORT, Integer.class).orElse(DEFAULT_PORT);
        if (port != 0) {
            return port;
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void defaultTo(Config config, String key, String value) {
        if (config.getOptionalValue(key, String.class).isEmpty()) {
            System.setProperty(key, value);
        }
    }
}
