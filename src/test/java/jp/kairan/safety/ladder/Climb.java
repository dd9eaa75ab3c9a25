package jp.kairan.safety.ladder;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.Calls;

/** How tests go up the ladder of one check, and see who was told on the way. */
@Singleton
class Climb {
    private static final String REMINDED = """
            select a.account_id as id from dispatch_account a
              join dispatch d on d.id = a.dispatch_id
              join notice n on n.id = d.notice_id
             where n.kind = 'SAFETY_CHECK' and n.subject_id = ?::uuid and d.cause = 'REMINDER'
             order by d.id, a.account_id""";

    private final Climbing climbing;
    private final Incidents incidents;
    private final Ledger ledger;
    private final Sql sql;
    private final Clock clock;

    Climb(Climbing climbing, Incidents incidents, Ledger ledger, Sql sql, Clock clock) {
        this.climbing = climbing;
        this.incidents = incidents;
        this.ledger = ledger;
        this.sql = sql;
        this.clock = clock;
    }

    List<Step> due(String check) {
        return climbing.due().stream()
                .filter(step -> step.incident().toString().equals(check))
                .toList();
    }

    /** What is done now, in order. */
    List<Rung> climbed(String check) {
        List<Step> due = due(check);
        due.forEach(climbing::climb);
        return due.stream().map(Step::rung).toList();
    }

    @Transactional
    List<AccountId> reminded(String check) {
        return sql.list(REMINDED, row -> new AccountId(row.uuid("id")), check);
    }

    @Transactional
    Told told(String check, Rung rung) {
        return sql.one(
                        "select households, told from safety_rung_done where incident_id = ?::uuid and rung = ?",
                        row -> new Told(row.integer("households"), row.integer("told")),
                        check,
                        rung)
                .orElse(null);
    }

    @Transactional
    void seen(String check, HouseholdId household, Status status, Source source) {
        seen(check, household, null, status, source);
    }

    @Transactional
    void seen(String check, HouseholdId household, ResidentId resident, Status status, Source source) {
        Incident incident = incidents.require(IncidentId.fromString(check));
        Instant now = Instant.now(clock);
        Author author = Author.account(AccountId.next(), UUID.randomUUID());
        ledger.append(
                List.of(NewEvidence.seen(incident.world(), author, household, resident, status, source, now, now)));
    }

    @Transactional
    ResidentId livesElsewhere(AccountId account, HouseholdId household) {
        ResidentId id = new ResidentId(Uuids.next());
        sql.update("""
                insert into resident (id, household_id, account_id, name, search_key, lives_elsewhere, created_at)
                values (?, ?, ?, '試験', '試験', true, ?)""", id, household, account, Instant.now(clock));
        return id;
    }

    @Transactional
    void shield(HouseholdId household) {
        sql.update("update household set protected = true where id = ?", household);
    }

    /** The kinds of what stands in somebody's inbox. */
    static List<String> inbox(AccountId account) {
        return Calls.as(account)
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }
}
