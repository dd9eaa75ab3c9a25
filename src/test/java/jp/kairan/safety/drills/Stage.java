package jp.kairan.safety.drills;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.safety.Checks;
import jp.kairan.safety.NewCheck;
import jp.kairan.safety.Question;
import jp.kairan.testing.TestCity;

/** Drills that are just there, and households that answer them. */
@Singleton
class Stage {
    private final Checks checks;
    private final Incidents incidents;
    private final Ledger ledger;
    private final Sql sql;
    private final Clock clock;

    Stage(Checks checks, Incidents incidents, Ledger ledger, Sql sql, Clock clock) {
        this.checks = checks;
        this.incidents = incidents;
        this.ledger = ledger;
        this.sql = sql;
        this.clock = clock;
    }

    Incident drill(TestCity.Place place) {
        var opened = checks.open(
                Actor.SYSTEM, new NewCheck(place.id(), Question.EARTHQUAKE, true, true, List.of(place.id()), null));
        return incidents.require(opened.id());
    }

    void close(Incident check) {
        checks.close(Actor.SYSTEM, check.id(), true);
    }

    /** Everybody of the household is seen now. */
    @Transactional
    public void answer(Incident check, HouseholdId household, Status status) {
        Instant now = Instant.now(clock);
        ledger.append(List.of(NewEvidence.seen(
                check.world(),
                Author.account(AccountId.next(), UUID.randomUUID()),
                household,
                null,
                status,
                Source.FACE_TO_FACE,
                now,
                now)));
    }

    /** Lets a check have been some days earlier than it was. */
    @Transactional
    public void ago(Incident check, int days) {
        sql.update("""
                update incident
                   set since = since - make_interval(days => ?), opened_at = opened_at - make_interval(days => ?),
                       closed_at = closed_at - make_interval(days => ?)
                 where id = ?""", days, days, days, check.id());
    }

    @Transactional
    public void protect(HouseholdId household) {
        sql.update("update household set protected = true where id = ?", household);
    }

    @Transactional
    public String name(HouseholdId household) {
        return sql.one("select name from household where id = ?", row -> row.text("name"), household)
                .orElseThrow();
    }

    /** The checks of a unit, drills among them. */
    @Transactional
    public List<IncidentId> checksOf(TestCity.Place place) {
        return sql.list("select id from incident where unit_id = ?", row -> new IncidentId(row.uuid("id")), place.id());
    }

    /** The titles of what was published about a plan. */
    @Transactional
    public List<String> notices(String drill) {
        return sql.list(
                "select title from notice where kind = 'SAFETY_DRILL' and subject_id = ?",
                row -> row.text("title"),
                UUID.fromString(drill));
    }

    /** Why the notice of a plan went out, in order, and to how many where they are named. */
    @Transactional
    public List<String> dispatches(String drill) {
        return sql.list("""
                select d.cause || ' ' || (select count(*) from dispatch_account a where a.dispatch_id = d.id) as text
                  from dispatch d join notice n on n.id = d.notice_id
                 where n.kind = 'SAFETY_DRILL' and n.subject_id = ? order by d.id""", row -> row.text("text"), UUID.fromString(drill));
    }

    @Transactional
    public boolean withdrawn(String drill) {
        return sql.any(
                "select 1 from notice where kind = 'SAFETY_DRILL' and subject_id = ? and withdrawn_at is not null",
                UUID.fromString(drill));
    }
}
