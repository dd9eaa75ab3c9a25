package jp.kairan.evidence;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Fresh;
import jp.kairan.kernel.KernelProblem;

/** The door to incidents. Commands run in the transaction of the feature, which has checked who may give them. */
@Singleton
public class Incidents {
    /** Other replicas' changes show after this time at the latest. */
    private static final Duration AGE = Duration.ofMillis(500);

    private final IncidentRows rows;
    private final Clock clock;
    private final Event<IncidentsChanged> events;
    private final Fresh<Happenings> kept;

    Incidents(IncidentRows rows, Clock clock, Event<IncidentsChanged> events) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
        kept = new Fresh<>(() -> rows.committed(Instant.now(clock).minus(Incident.ANSWERS)), AGE, clock);
    }

    /**
     * Opens one.
     *
     * @param since from when on what was seen says something about it; counts as now where it lies ahead
     * @param area at least one unit
     */
    @Transactional(TxType.MANDATORY)
    public Incident open(IncidentId id, boolean drill, UnitId unit, Instant since, Collection<UnitId> area) {
        Instant now = Instant.now(clock);
        rows.open(id, drill, unit, since.isAfter(now) ? now : since, now);
        rows.widen(id, area, now);
        events.fire(new IncidentsChanged());
        return require(id);
    }

    /** Asks in more units as well; what is in the area already stays. */
    @Transactional(TxType.MANDATORY)
    public Incident widen(IncidentId id, Collection<UnitId> area) {
        rows.widen(id, area, Instant.now(clock));
        events.fire(new IncidentsChanged());
        return require(id);
    }

    /** Ends one; the first end holds. */
    @Transactional(TxType.MANDATORY)
    public Incident close(IncidentId id) {
        rows.close(id, Instant.now(clock));
        events.fire(new IncidentsChanged());
        return require(id);
    }

    /** The one with this id, whenever it was. */
    @Transactional
    public Optional<Incident> find(IncidentId id) {
        return rows.find(id);
    }

    /** The one with this id, whenever it was; 404 where there is none. */
    @Transactional
    public Incident require(IncidentId id) {
        return find(id).orElseThrow(KernelProblem.NOT_FOUND::problem);
    }

    /** What is going on, half a second old at most; costs its readers no query. */
    public Happenings now() {
        return kept.get();
    }

    /** The same where nobody has to be asked for it; for callers who must not wait. */
    public Optional<Happenings> ready() {
        return kept.ready();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) IncidentsChanged change) {
        kept.changed();
    }
}
