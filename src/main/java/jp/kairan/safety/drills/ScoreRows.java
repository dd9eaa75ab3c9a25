package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Sql;

/** The rows of frozen results. */
@Singleton
class ScoreRows {
    private static final String DUE = """
            select i.id from incident i
             where i.closed_at < ? and not exists (select 1 from safety_result r where r.incident_id = i.id)
             order by i.closed_at limit 1000""";

    /** Every unit in the area, and every one above it. */
    private static final String PLACES = """
            select distinct u.id, u.kind, u.path
              from unnest(?::text[], ?::text[]) a (low, high)
              join unit u on u.path >= a.low and u.path < a.high or starts_with(a.low, u.path)
             where u.kind <> 'ORGANISATION'""";

    /** Whoever adds the row writes the scores; the other replica finds it there. */
    private static final String FREEZE = """
            insert into safety_result (incident_id, frozen_at) values (?, ?)
                on conflict on constraint pk_safety_result do nothing""";

    private static final String SCORE = """
            insert into safety_score (incident_id, unit_id, whole, households, answered, safe, partial, hurt, help, urgent,
                                      conflict, not_seen, stale, t25, t50, t75)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SCORES =
            "select " + Score.COLUMNS + " from safety_score s where s.incident_id = ? and s.unit_id = any(?::uuid[])";

    /** The latest of those long enough ago, and of the others where there is none; both asked the same people. */
    private static final String EARLIER = """
            select i.id, i.opened_at
              from safety_score s
              join incident i on i.id = s.incident_id
             where s.unit_id = ? and i.drill and i.opened_at < ?
               and (s.whole and ? or array(select a.unit_id from incident_area a where a.incident_id = i.id
                                            order by a.unit_id)
                                   = array(select a.unit_id from incident_area a where a.incident_id = ?
                                            order by a.unit_id))
             order by (i.opened_at <= ?) desc, i.opened_at desc limit 1""";

    private final Sql sql;

    ScoreRows(Sql sql) {
        this.sql = sql;
    }

    /** An earlier drill. */
    record Earlier(IncidentId check, Instant openedAt) {}

    /** Checks that ended before a moment and whose result is not frozen. */
    @Transactional
    public List<IncidentId> due(Instant closedBefore) {
        return sql.list(DUE, row -> new IncidentId(row.uuid("id")), closedBefore);
    }

    /** The units of which a check has scores. */
    @Transactional
    public List<Place> places(Incident incident) {
        List<UnitPath> area = incident.area().stream().map(Incident.Part::path).toList();
        return sql.list(
                PLACES,
                Place::of,
                area.stream().map(UnitPath::value).toList(),
                area.stream().map(UnitPath::upper).toList());
    }

    /** Freezes a result; false where it is frozen already. */
    @Transactional
    public boolean freeze(IncidentId id, List<Score> scores, Instant now) {
        if (sql.update(FREEZE, id, now) == 0) {
            return false;
        }
        sql.batch(SCORE, scores.stream().map(score -> values(id, score)).toList());
        return true;
    }

    private static Object[] values(IncidentId id, Score score) {
        var tally = score.tally();
        var clock = score.clock();
        return new Object[] {
            id,
            score.unit(),
            score.whole(),
            tally.households(),
            tally.answered(),
            tally.safe(),
            tally.partial(),
            tally.hurt(),
            tally.help(),
            tally.urgent(),
            tally.conflict(),
            tally.notSeen(),
            tally.stale(),
            clock.t25(),
            clock.t50(),
            clock.t75()
        };
    }

    /** When a result was frozen, if it was. */
    @Transactional
    public Optional<Instant> frozenAt(IncidentId id) {
        return sql.one(
                "select frozen_at from safety_result where incident_id = ?", row -> row.instant("frozen_at"), id);
    }

    @Transactional
    public Map<UnitId, Score> scores(IncidentId id, Collection<UnitId> units) {
        return sql.list(SCORES, Score::of, id, units).stream()
                .collect(Collectors.toMap(Score::unit, Function.identity()));
    }

    /** The drill to lay beside a check: the latest one before {@code longAgo}, else the one before. */
    @Transactional
    public Optional<Earlier> earlier(Incident incident, UnitId unit, boolean whole, Instant longAgo) {
        return sql.one(
                EARLIER,
                row -> new Earlier(new IncidentId(row.uuid("id")), row.instant("opened_at")),
                unit,
                incident.openedAt(),
                whole,
                incident.id(),
                longAgo);
    }
}
