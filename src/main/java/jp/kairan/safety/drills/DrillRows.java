package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Sql;

/** The rows of planned drills. */
@Singleton
class DrillRows {
    private static final String READ = """
            select d.id, d.state, d.unit_id, u.path, u.name, d.title, d.at, d.until, d.announced, d.incident_id,
                   array(select a.unit_id from safety_drill_area a where a.drill_id = d.id order by a.unit_id) as areas
              from safety_drill d join unit u on u.id = d.unit_id""";

    private static final String BY_ID = READ + " where d.id = ?";
    private static final String ALONE = BY_ID + " for update of d";

    /** The row is left alone that another replica has just taken. */
    private static final String DUE = BY_ID + " and d.state = 'PLANNED' and d.at <= ? for update of d skip locked";

    private static final String ENDED = BY_ID + " and d.state = 'OPENED' and d.until <= ? for update of d skip locked";

    private static final String EVES = """
            select id from safety_drill
             where state = 'PLANNED' and announced and eve_told_at is null and at > ? and at <= ?
             order by at limit 100""";

    /** Of several replicas one finds it untold; the others wait for its commit and find nothing. */
    private static final String CLAIM_EVE = """
            update safety_drill set eve_told_at = ?
             where id = ? and state = 'PLANNED' and announced and eve_told_at is null and at > ? and at <= ?""";

    /** Plans of the units, of what lies below them, and announced ones that ask there; the latest first. */
    private static final String LIST = READ + " " + """
              where (d.at, d.id) < (?, ?)
                and (exists (select 1 from unnest(?::text[], ?::text[]) o (low, high)
                              where u.path >= o.low and u.path < o.high)
                     or d.announced
                        and exists (select 1
                                      from safety_drill_area a
                                      join unit x on x.id = a.unit_id
                                      join unnest(?::text[]) o (path)
                                        on starts_with(x.path, o.path) or starts_with(o.path, x.path)
                                     where a.drill_id = d.id))
              order by d.at desc, d.id desc limit ?""";

    private static final String INSERT = """
            insert into safety_drill (id, state, unit_id, title, announced, at, until, eve_told_at, created_by, created_at)
            values (?, 'PLANNED', ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String AREA =
            "insert into safety_drill_area (drill_id, unit_id) select ?, x from unnest(?::uuid[]) x";

    private final Sql sql;

    DrillRows(Sql sql) {
        this.sql = sql;
    }

    /** Writes a plan down; one that is near already is told once and not again. */
    void add(DrillId id, DrillForm form, AccountId by, Instant now, Duration eve) {
        Instant told = form.at().isAfter(now.plus(eve)) ? null : now;
        sql.update(
                INSERT,
                id,
                form.unit(),
                form.title().strip(),
                form.announced(),
                form.at(),
                form.until(),
                told,
                by,
                now);
        sql.update(AREA, id, form.area());
    }

    Optional<Drill> find(DrillId id) {
        return sql.one(BY_ID, Drill::of, id);
    }

    /** The drill for this transaction alone. */
    Optional<Drill> alone(DrillId id) {
        return sql.one(ALONE, Drill::of, id);
    }

    /** The drill for this transaction alone, where it is to be opened and nobody else is at it. */
    Optional<Drill> due(DrillId id, Instant now) {
        return sql.one(DUE, Drill::of, id, now);
    }

    /** The same where it is to be ended. */
    Optional<Drill> ended(DrillId id, Instant now) {
        return sql.one(ENDED, Drill::of, id, now);
    }

    List<DrillId> due(Instant now) {
        return ids("select id from safety_drill where state = 'PLANNED' and at <= ? order by at limit 100", now);
    }

    /** Announced ones between two moments that are to be told again. */
    List<DrillId> eves(Instant now, Instant until) {
        return sql.list(EVES, row -> new DrillId(row.uuid("id")), now, until);
    }

    /** Whether this transaction is the one that tells of it again. */
    boolean claimEve(DrillId id, Instant now, Instant until) {
        return sql.update(CLAIM_EVE, now, id, now, until) > 0;
    }

    List<DrillId> ended(Instant now) {
        return ids("select id from safety_drill where state = 'OPENED' and until <= ? order by until limit 100", now);
    }

    private List<DrillId> ids(String query, Instant now) {
        return sql.list(query, row -> new DrillId(row.uuid("id")), now);
    }

    void opened(DrillId id, IncidentId incident) {
        sql.update("update safety_drill set state = 'OPENED', incident_id = ? where id = ?", incident, id);
    }

    void become(DrillId id, DrillState state) {
        sql.update("update safety_drill set state = ? where id = ?", state, id);
    }

    /**
     * What somebody may know of, the latest first.
     *
     * @param opening where they plan drills
     * @param watching where they follow checks
     */
    List<Drill> list(List<UnitPath> opening, List<UnitPath> watching, Instant before, UUID beforeId, int limit) {
        List<Object> values = new ArrayList<>(List.of(before, beforeId));
        values.add(opening.stream().map(UnitPath::value).toList());
        values.add(opening.stream().map(UnitPath::upper).toList());
        values.add(watching.stream().map(UnitPath::value).toList());
        values.add(limit);
        return sql.list(LIST, Drill::of, values.toArray());
    }

    /** Which of some units still live, with their paths. */
    List<UnitPath> living(List<UnitId> units) {
        return sql.list(
                "select path from unit where id = any(?::uuid[]) and closed_on is null and kind <> 'ORGANISATION'",
                row -> new UnitPath(row.text("path")),
                units);
    }
}
