package jp.kairan.demo;

import java.util.Optional;
import jp.kairan.localfcm.LocalFcm;
import jp.kairan.localfcm.LocalFcmSettings;
import org.eclipse.microprofile.config.Config;

/** What the demo does before the application starts: a local FCM that the application is then configured for. */
public final class DemoStart {
    static final String CREDENTIALS = "kairan.fcm.credentials-file";
    static final String BASE_URL = "kairan.fcm.base-url";
    private static final String STATIC_TOKEN = "kairan.fcm.static-token";
    private static final String PROJECT = "kairan.fcm.project";
    private static final int DEFAULT_PORT = 9099;

    private DemoStart() {}

    /**
     * Does nothing outside the demo. In it, starts the local FCM inside this process, unless one on this machine is
     * configured, and points the service at it by system properties.
     *
     * @throws IllegalStateException when the demo may not run beside this configuration, or its port is taken
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
            int port = config.getOptionalValue("kairan.demo.fcm-port", Integer.class)
                    .orElse(DEFAULT_PORT);
            LocalFcm fcm = LocalFcm.start(LocalFcmSettings.defaults().withPort(port));
            System.setProperty(BASE_URL, fcm.baseUrl());
        }
        defaultTo(config, STATIC_TOKEN, "demo");
        defaultTo(config, PROJECT, "kairan-demo");
    }

    /** Ends the start with a reason. */
    static void refuse(String reason) {
        throw new IllegalStateException("demo refused: " + reason);
    }

    private static void defaultTo(Config config, String key, String value) {
        if (config.getOptionalValue(key, String.class).isEmpty()) {
            System.setProperty(key, value);
        }
    }
}
