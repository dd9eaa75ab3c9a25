package jp.kairan.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;

/** Happenings of the test city; whoever opens one closes it, because they are everybody's. */
@Singleton
public class TestIncidents {
    private final Incidents incidents;
    private final Clock clock;

    TestIncidents(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Something real that happened an hour ago in some units. */
    public Incident real(TestCity.Place... area) {
        return open(false, area);
    }

    /** A drill in some units. */
    public Incident drill(TestCity.Place... area) {
        return open(true, area);
    }

    private Incident open(boolean drill, TestCity.Place... area) {
        Instant since = Instant.now(clock).minusSeconds(3600);
        return QuarkusTransaction.requiringNew()
                .call(() -> incidents.open(
                        IncidentId.next(),
                        drill,
                        area[0].id(),
                        since,
                        Stream.of(area).map(TestCity.Place::id).toList()));
    }

    /** Ends some. */
    public void close(List<Incident> some) {
        QuarkusTransaction.requiringNew().run(() -> some.forEach(each -> incidents.close(each.id())));
    }
}
