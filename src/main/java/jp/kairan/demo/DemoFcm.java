package jp.kairan.demo;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import jp.kairan.localfcm.LocalFcm;
import jp.kairan.localfcm.LocalFcmSettings;
import org.jboss.logging.Logger;

/** The local FCM of the demo's process: it ends with the application. */
@Singleton
class DemoFcm {
    private static final Logger LOG = Logger.getLogger(DemoFcm.class);

    private final AtomicReference<LocalFcm> running = new AtomicReference<>();

    /** Listens on the port, unless the service is pointed at another FCM than this. */
    void start(int port, String baseUrl) {
        if (baseUrl.equals(DemoStart.url(port))) {
            running.set(LocalFcm.start(LocalFcmSettings.defaults().withPort(port)));
            LOG.infof("event=demo-fcm-started port=%d", port);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        LocalFcm fcm = running.getAndSet(null);
        if (fcm != null) {
            fcm.close();
        }
    }
}
