package jp.kairan.safety.ladder;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.notices.Cause;
import jp.kairan.notices.Notices;
import jp.kairan.safety.CheckNews;
import org.jboss.logging.Logger;

/** Does what is due on the ladder, each rung once over all replicas. */
@Singleton
class Climbing {
    private static final Logger LOG = Logger.getLogger(Climbing.class);

    private static final String REMINDER = "safety.reminder";

    private static final String DUE = """
            select c.id, a.unit_id, r.rung, a.added_at + r.minutes * interval '1 minute' as due_at
              from safety_check c
              join incident_area a on a.incident_id = c.id
              cross join safety_rung r
             where c.state = 'OPEN' and r.enabled and a.added_at + r.minutes * interval '1 minute' <= ?
               and not exists (select 1 from safety_rung_done d
                                where d.incident_id = c.id and d.unit_id = a.unit_id and d.rung = r.rung)
             order by due_at, c.id, a.unit_id, r.minutes limit 200""";

    /** Keeps the check from being ended meanwhile. */
    private static final String STILL_OPEN = "select 1 from safety_check where id = ? and state = 'OPEN' for share";

    /** Whoever is second waits here for the first, and then finds that it is done. */
    private static final String CLAIM = """
            insert into safety_rung_done (id, incident_id, unit_id, rung, due_at, done_at, households, told)
            values (?, ?, ?, ?, ?, ?, 0, 0)
                on conflict on constraint uq_safety_rung_done_once do nothing""";

    private static final String DONE = "update safety_rung_done set households = ?, told = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Incidents incidents;
    private final Notices notices;
    private final Silence silence;
    private final RoundNews rounds;

    Climbing(Sql sql, Clock clock, Incidents incidents, Notices notices, Silence silence, RoundNews rounds) {
        this.sql = sql;
        this.clock = clock;
        this.incidents = incidents;
        this.notices = notices;
        this.silence = silence;
        this.rounds = rounds;
    }

    /** What is due now, the longest overdue first. */
    @Transactional
    List<Step> due() {
        return sql.list(
                DUE,
                row -> new Step(
                        new IncidentId(row.uuid("id")),
                        new UnitId(row.uuid("unit_id")),
                        row.constant("rung", Rung.class),
                        row.instant("due_at")),
                Instant.now(clock));
    }

    /** Does one, unless it is done already or the check is over. */
    @Transactional
    void climb(Step step) {
        UUID id = Uuids.next();
        if (!sql.any(STILL_OPEN, step.incident())
                || sql.update(CLAIM, id, step.incident(), step.part(), step.rung(), step.dueAt(), Instant.now(clock))
                        == 0) {
            return;
        }
        Incident incident = incidents.require(step.incident());
        Told told = step.rung().home() ? remind(incident, step) : rounds.ask(incident, step.part(), step.rung(), id);
        sql.update(DONE, told.households(), told.people(), id);
        LOG.infof(
                "event=safety-rung check=%s unit=%s rung=%s households=%d told=%d",
                step.incident(), step.part(), step.rung(), told.households(), told.people());
    }

    /** Family elsewhere get the general words: those of the reminder are for who is asked, and a name is for no locked phone. */
    private Told remind(Incident incident, Step step) {
        boolean elsewhere = step.rung() == Rung.FAMILY;
        Silence.Chosen[] chosen = new Silence.Chosen[1];
        notices.tell(CheckNews.KIND, incident.id().value(), Cause.REMINDER, elsewhere ? null : REMINDER, dispatch -> {
            chosen[0] = silence.tell(incident, step.part(), elsewhere, dispatch);
            return chosen[0].people();
        });
        return new Told(chosen[0].households(), chosen[0].shown());
    }
}
