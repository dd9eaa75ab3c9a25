package jp.kairan.events;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.EventId;
import jp.kairan.directory.Units;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** Decides who sees which event, and from which side of the desk; everything else of this package asks here first. */
@Singleton
class Sights {
    private static final String EVENT = "select * from event where id = ?";
    private static final String OCCURRENCE = "select * from occurrence where id = ?";

    private static final String ADDRESSED = """
            select 1
              from event_term t
              join reader_terms(?, ?) m on m.target_id = t.target_id and m.kind = t.kind
                                       and m.role is not distinct from t.role
             where t.event_id = ?
             limit 1""";

    private final Sql sql;
    private final Units units;
    private final Clock clock;

    Sights(Sql sql, Units units, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
    }

    /**
     * An event as somebody sees it.
     *
     * @param manages whether the caller may change it
     * @param names whether the caller sees who answered: the organiser's own desk
     */
    record Sight(Sheet event, boolean manages, boolean names) {}

    /** One date of an event as somebody sees it. */
    record OccurrenceSight(Sight sight, Occurrence occurrence) {}

    /** The event for whom it is addressed to and for its desk; 404 for everybody else. */
    @Transactional(TxType.MANDATORY)
    public Sight of(Actor actor, EventId id) {
        Sheet event = sql.one(EVENT, Sheet::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        boolean manages =
                Desk.manages(actor, event.unit(), units.require(event.unit()).path(), event.state());
        if (!manages && (event.state() == EventState.DRAFT || !addressed(actor, id))) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return new Sight(event, manages, Desk.owns(actor, event.unit()));
    }

    /** A date of an event, seen by whoever sees the event; 404 for everybody else. */
    @Transactional(TxType.MANDATORY)
    public OccurrenceSight of(Actor actor, OccurrenceId id) {
        Occurrence occurrence = sql.one(OCCURRENCE, Occurrence::of, id).orElseThrow(KernelProblem.NOT_FOUND::problem);
        return new OccurrenceSight(of(actor, occurrence.event()), occurrence);
    }

    /** The event for whoever may change it; 403 for its readers, 404 for everybody else. */
    @Transactional(TxType.MANDATORY)
    public Sight managed(Actor actor, EventId id) {
        Sight sight = of(actor, id);
        if (!sight.manages()) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        return sight;
    }

    /** The date for whoever sees who answered; 403 for its readers, 404 for everybody else. */
    @Transactional(TxType.MANDATORY)
    public OccurrenceSight named(Actor actor, OccurrenceId id) {
        OccurrenceSight sight = of(actor, id);
        if (!sight.sight().names()) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        return sight;
    }

    /** Whether the actor belongs to the audience today. */
    @Transactional(TxType.MANDATORY)
    public boolean addressed(Actor actor, EventId id) {
        return actor.account().map(account -> addressed(account, id)).orElse(false);
    }

    /** Whether somebody belongs to the audience today. */
    @Transactional(TxType.MANDATORY)
    public boolean addressed(AccountId account, EventId id) {
        return sql.any(ADDRESSED, account, LocalDate.now(clock), id);
    }
}
