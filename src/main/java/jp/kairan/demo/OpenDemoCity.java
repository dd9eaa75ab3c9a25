package jp.kairan.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.Actor;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.Sql;
import jp.kairan.postgres.OwnPostgres;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Opens the demo at the start of the application: checks that it may, loads the city where it is absent, says so. */
@Singleton
class OpenDemoCity {
    private static final Logger LOG = Logger.getLogger(OpenDemoCity.class);
    private static final int PATIENCE_SECONDS = 900;

    /** No phone rings for what was there before anybody came: whoever watches the demo counts their own pushes. */
    private static final String SILENCE = "update dispatch set taken_at = created_at where taken_at is null";

    private final DemoConfig demo;
    private final Config config;
    private final Sql sql;
    private final Audit audit;
    private final Clock clock;
    private final DemoFcm fcm;
    private final DemoPeople people;
    private final DemoEvents events;
    private final DemoCirculars circulars;
    private final DemoBroadcasts broadcasts;
    private final DemoRules rules;

    OpenDemoCity(
            DemoConfig demo,
            Config config,
            Sql sql,
            Audit audit,
            Clock clock,
            DemoFcm fcm,
            DemoPeople people,
            DemoEvents events,
            DemoCirculars circulars,
            DemoBroadcasts broadcasts,
            DemoRules rules) {
        this.demo = demo;
        this.config = config;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
        this.fcm = fcm;
        this.people = people;
        this.events = events;
        this.circulars = circulars;
        this.broadcasts = broadcasts;
        this.rules = rules;
    }

    void onStart(@Observes StartupEvent event) {
        if (demo.enabled()) {
            Opened opened = open();
            fcm.start(demo.fcmPort(), config.getValue(DemoStart.BASE_URL, String.class));
            LOG.info(new DemoBanner(config, opened.seed(), opened.took()).text(people.all(true)));
        }
    }

    /**
     * The city that is open now.
     *
     * @param seed the seed it was loaded with
     * @param took how long loading took, absent where the city was there already
     */
    record Opened(long seed, Optional<Duration> took) {}

    /** Loads the city unless the database holds it; in a transaction of its own, because it outlasts the usual limit. */
    Opened open() {
        DemoGuard.against(new DemoGuard.Fcm(
                        config.getOptionalValue(DemoStart.CREDENTIALS, String.class)
                                .isPresent(),
                        config.getOptionalValue(DemoStart.BASE_URL, String.class)))
                .ifPresent(DemoStart::refuse);
        return QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).call(() -> {
            Opened opened = sql.work(this::open);
            rules.agree();
            if (opened.took().isPresent()) {
                long start = System.nanoTime();
                events.publish();
                broadcasts.send();
                circulars.publish();
                sql.update(SILENCE);
                LOG.infof("event=demo-published ms=%d", (System.nanoTime() - start) / 1_000_000);
            }
            return opened;
        });
    }

    private Opened open(Connection connection) throws SQLException {
        DemoCity.Found found = DemoCity.look(connection);
        boolean own = OwnPostgres.serves(config.getValue("quarkus.datasource.jdbc.url", String.class));
        DemoGuard.against(new DemoGuard.Database(own, demo.allowExternalDatabase(), found))
                .ifPresent(DemoStart::refuse);
        if (found.demo()) {
            return new Opened(found.seed(), Optional.empty());
        }
        CitySize size = CitySize.scaled(demo.scale());
        Duration took = new DemoCity(size, demo.seed()).load(connection, Instant.now(clock));
        audit.note(
                Actor.SYSTEM,
                "DemoCityLoaded",
                "DEMO",
                null,
                null,
                Map.of("seed", demo.seed(), "households", size.households()));
        return new Opened(demo.seed(), Optional.of(took));
    }
}
