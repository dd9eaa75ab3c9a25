package jp.kairan.demo;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jp.kairan.localfcm.LocalFcm;
import jp.kairan.localfcm.LocalFcmSettings;
import jp.kairan.localfcm.Push;
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

    /** Whether it runs in this process, which then knows what comes in. */
    boolean running() {
        return running.get() != null;
    }

    /** Remembers what comes for a token from now on, and gives what came, newest first; nothing where it does not run. */
    List<Push> follow(String token, int limit) {
        LocalFcm fcm = running.get();
        return fcm == null ? List.of() : fcm.follow(token, limit);
    }

    void onStop(@Observes ShutdownEvent event) {
        LocalFcm fcm = running.getAndSet(null);
        if (fcm != null) {
            fcm.close();
        }
    }
}
