package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitPath;
import jp.kairan.evidence.Incident;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** The rows of cases and of their steps. What was done before an incident says nothing about it. */
@Singleton
class HelpCaseRows {
    private static final String BEGIN = """
            insert into help_case (id, world, household_id, stage, seen, closed, stepped_at, version)
            values (?, ?, ?, 'OPEN', '{}', '{}', ?, 0)
                on conflict on constraint uq_help_case_household do nothing""";

    private static final String HOLD =
            "select c.* from help_case c where c.world = ? and c.household_id = ? for no key update";

    private static final String OF =
            "select c.* from help_case c where c.world = ? and c.household_id = any(?::uuid[]) and c.stepped_at >= ?";

    private static final String UNDER = """
            select c.*
              from help_case c
              join household h on h.id = c.household_id
              join unit u on u.id = h.unit_id
             where c.world = ? and c.stepped_at >= ? and u.path >= ? and u.path < ?
             order by c.stepped_at desc, c.id""";

    private static final String WRITE = """
            update help_case
               set stage = ?, account_id = ?, unit_id = ?, role = ?, seen = ?::bigint[], closed = ?::bigint[],
                   handed_over_at = ?, told_no = ?, told_to = ?, told_at = ?, stepped_at = ?, version = ?
             where id = ?""";

    private static final String LOG = """
            insert into help_event (case_id, no, incident_id, kind, account_id, at, requests, note)
            values (?, ?, ?, ?, ?, ?, ?::bigint[], ?)""";

    /** The last word to the city. */
    private static final String NOTE = """
            select e.note from help_event e
             where e.case_id = ? and e.kind = 'HANDED_OVER' order by e.no desc limit 1""";

    private final Sql sql;

    HelpCaseRows(Sql sql) {
        this.sql = sql;
    }

    /** The case of a household, for this transaction alone; begins it where there is none. */
    @Transactional(TxType.MANDATORY)
    HelpCase hold(Incident incident, HouseholdId household, Instant now) {
        sql.update(BEGIN, Uuids.next(), incident.world(), household, now);
        HelpCase held = sql.one(HOLD, HelpCase::of, incident.world(), household).orElseThrow();
        return held.steppedAt().isBefore(incident.since()) ? held.afresh() : held;
    }

    @Transactional
    Optional<HelpCase> find(Incident incident, HouseholdId household) {
        return of(incident, List.of(household)).stream().findFirst();
    }

    @Transactional
    List<HelpCase> of(Incident incident, Collection<HouseholdId> households) {
        return sql.list(OF, HelpCase::of, incident.world(), households, incident.since());
    }

    /** Those of households under a unit, the last step first. */
    @Transactional
    List<HelpCase> under(Incident incident, UnitPath path) {
        return sql.list(UNDER, HelpCase::of, incident.world(), incident.since(), path.value(), path.upper());
    }

    /** Writes a step of whoever acts in the scene, and logs it. */
    @Transactional(TxType.MANDATORY)
    void write(Scene scene, HelpCase after, String kind, Collection<Long> requests, String note) {
        Optional<Rescuer> helper = Optional.ofNullable(after.helper());
        Optional<Told> told = Optional.ofNullable(after.told());
        sql.update(
                WRITE,
                after.stage(),
                helper.map(Rescuer::account).orElse(null),
                helper.map(Rescuer::unit).orElse(null),
                helper.map(Rescuer::role).orElse(null),
                after.seen(),
                after.closed(),
                after.handedOverAt(),
                told.map(Told::no).orElse(null),
                told.map(Told::to).orElse(null),
                told.map(Told::at).orElse(null),
                after.steppedAt(),
                after.version(),
                after.id());
        sql.update(
                LOG,
                after.id(),
                after.version(),
                scene.incident().id(),
                kind,
                scene.actor().account().orElse(null),
                scene.now(),
                requests,
                note);
    }

    /** What the city was told when it took over, or null. */
    @Transactional
    String note(HelpCase of) {
        return sql.one(NOTE, row -> Optional.ofNullable(row.text("note")), of.id())
                .flatMap(note -> note)
                .orElse(null);
    }
}
