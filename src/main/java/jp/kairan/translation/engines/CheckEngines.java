package jp.kairan.translation.engines;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jp.kairan.translation.Engines;
import org.jboss.logging.Logger;

/** Has the engines made when the service starts, so that a wrong setting is said then and not to a reader. */
@Singleton
class CheckEngines {
    private static final Logger LOG = Logger.getLogger(CheckEngines.class);

    private final Engines engines;

    CheckEngines(Engines engines) {
        this.engines = engines;
    }

    void start(@Observes StartupEvent started) {
        engines.inOrder()
                .forEach(engine -> LOG.infof(
                        "event=translation-engine name=%s confidential=%s", engine.name(), engine.confidential()));
    }
}
