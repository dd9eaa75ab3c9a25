package jp.kairan.safety;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.FindingId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Sql;

/** The rows of checks. */
@Singleton
class CheckRows {
    /** One at a time over all replicas, because whether a check may be opened depends on all the others. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('safety-checks', 0))";

    private static final String ONE = Check.READ + " where c.id = ?";
    private static final String OF_FINDING = Check.READ + " where c.finding_id = ?";
    private static final String JOINED =
            Check.READ + " where c.id = (select f.check_id from safety_check_finding f where f.finding_id = ?)";
    private static final String PROPOSALS =
            Check.READ + " where c.state = 'PROPOSED' and u.path >= ? and u.path < ? order by c.id desc limit 100";

    /** Those that ask somebody in one of the units. */
    private static final String ASKING = Check.READ + """
             where c.state = 'OPEN' and c.drill = ?
               and exists (select 1
                             from incident_area a
                             join unit x on x.id = a.unit_id
                             join unit w on w.id = any (?::uuid[])
                            where a.incident_id = c.id and (starts_with(x.path, w.path) or starts_with(w.path, x.path)))
             order by length(u.path), c.opened_at, c.id""";

    /** Those that are over and asked somebody above or below one of the units, the newest first. */
    private static final String PAST = Check.READ + """
             where c.state = 'CLOSED' and c.id < ?
               and exists (select 1
                             from incident_area a
                             join unit x on x.id = a.unit_id
                             join unnest(?::text[]) o (path)
                               on starts_with(x.path, o.path) or starts_with(o.path, x.path)
                            where a.incident_id = c.id)
             order by c.id desc limit ?""";

    private static final String ADD = """
            insert into safety_check (id, state, question, drill, announced, unit_id, lead_id, area, finding_id, strength,
                                      touched, created_at, since)
            values (?, 'PROPOSED', ?, ?, ?, ?, ?, ?::uuid[], ?, ?, false, ?, ?)""";

    private static final String OPEN =
            "update safety_check set state = 'OPEN', opened_at = ?, opened_by = ?, since = ? where id = ?";

    private static final String CLOSE =
            "update safety_check set state = 'CLOSED', closed_at = ?, closed_by = ? where id = ?";

    private static final String JOIN =
            "insert into safety_check_finding (finding_id, check_id, strength) values (?, ?, ?) on conflict do nothing";

    private static final String STRENGTHEN =
            "update safety_check_finding set strength = ? where finding_id = ? and strength <> ?";

    private static final String ASK_AGAIN = """
            update safety_check set asked_again_at = ?
             where id = ? and (asked_again_at is null or asked_again_at <= ? or asked_again_at > ?)""";

    private static final String LINK = "update safety_check set finding_id = ?, strength = ? where id = ?";

    private static final String HELP_WANTED =
            "select 1 from evidence where world = ? and at >= ? and status in ('HELP', 'URGENT') limit 1";

    private final Sql sql;

    CheckRows(Sql sql) {
        this.sql = sql;
    }

    /** Until the end of the transaction nobody else opens, widens or ends a check. */
    void lock() {
        sql.any(LOCK);
    }

    Optional<Check> find(IncidentId id) {
        return sql.one(ONE, Check::of, id);
    }

    Optional<Check> of(FindingId finding) {
        return sql.one(OF_FINDING, Check::of, finding);
    }

    /** The check that something was found during which it was not about. */
    Optional<Check> joined(FindingId finding) {
        return sql.one(JOINED, Check::of, finding);
    }

    void join(IncidentId id, FindingId finding, String strength) {
        sql.update(JOIN, finding, id, strength);
    }

    /** Whether what was found meanwhile has become of another strength by this. */
    boolean strengthen(FindingId finding, String strength) {
        return sql.update(STRENGTHEN, strength, finding, strength) > 0;
    }

    /** What was found meanwhile was an error. */
    void leave(FindingId finding) {
        sql.update("delete from safety_check_finding where finding_id = ?", finding);
    }

    /** Whether anything else was found during a check. */
    boolean othersFound(IncidentId id) {
        return sql.any("select 1 from safety_check_finding where check_id = ? limit 1", id);
    }

    /** When everybody was last asked. */
    Instant lastAsked(IncidentId id) {
        return sql.one(
                        "select greatest(opened_at, asked_again_at) as at from safety_check where id = ?",
                        row -> row.instant("at"),
                        id)
                .orElseThrow();
    }

    /** Notes that everybody is asked once more; false where that was noted within the time before. */
    boolean askAgain(IncidentId id, Instant now, Duration time) {
        return sql.update(ASK_AGAIN, now, id, now.minus(time), now) > 0;
    }

    /** What waits for an officer of a unit, newest first. */
    List<Check> proposals(UnitPath lead) {
        return sql.list(PROPOSALS, Check::of, lead.value(), lead.upper());
    }

    /** What is asked in any of these units, the one with the widest lead first, then the oldest. */
    List<Check> asking(boolean drill, Collection<UnitId> area) {
        return sql.list(ASKING, Check::of, drill, area);
    }

    /** What is over and had to do with any of these units, the newest first and older than the one before. */
    List<Check> past(Collection<UnitPath> places, UUID before, int limit) {
        return sql.list(
                PAST, Check::of, before, places.stream().map(UnitPath::value).toList(), limit);
    }

    /** Writes one down, as proposed. */
    void add(Check check) {
        sql.update(
                ADD,
                check.id(),
                check.question(),
                check.drill(),
                check.announced(),
                check.unit(),
                check.lead(),
                check.area(),
                check.finding(),
                check.strength(),
                check.createdAt(),
                check.since());
    }

    void open(IncidentId id, Instant at, AccountId by, Instant since) {
        sql.update(OPEN, at, by, since, id);
    }

    void close(IncidentId id, Instant at, AccountId by) {
        sql.update(CLOSE, at, by, id);
    }

    /** Moves one between being proposed and being dropped. */
    void move(IncidentId id, CheckState to) {
        sql.update("update safety_check set state = ? where id = ?", to, id);
    }

    void lead(IncidentId id, UnitId lead) {
        sql.update("update safety_check set lead_id = ? where id = ?", lead, id);
    }

    void touch(IncidentId id) {
        sql.update("update safety_check set touched = true where id = ?", id);
    }

    void link(IncidentId id, FindingId finding, String strength) {
        sql.update(LINK, finding, strength, id);
    }

    /** Whether anybody has asked for help since then. */
    boolean helpWanted(UUID world, Instant since) {
        return sql.any(HELP_WANTED, world, since);
    }
}
