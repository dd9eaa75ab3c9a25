package jp.kairan.safety.rounds;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Entry;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Ledger;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.TestCity;

/** Checks that are just there, and what the ledger knows of them. */
@Singleton
class Scene {
    private final Incidents incidents;
    private final Ledger ledger;
    private final Sql sql;
    private final Clock clock;

    Scene(Incidents incidents, Ledger ledger, Sql sql, Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.sql = sql;
        this.clock = clock;
    }

    /** A drill, because its world is its own; it began some hours ago. */
    @Transactional
    public Incident drill(TestCity.Place place) {
        return incidents.open(
                IncidentId.next(),
                true,
                place.id(),
                Instant.now(clock).minus(Duration.ofHours(3)),
                List.of(place.id()));
    }

    @Transactional
    public Incident real(TestCity.Place place) {
        return incidents.open(IncidentId.next(), false, place.id(), Instant.now(clock), List.of(place.id()));
    }

    @Transactional
    public void close(Incident incident) {
        incidents.close(incident.id());
    }

    @Transactional
    public void protect(HouseholdId household) {
        sql.update("update household set protected = true where id = ?", household);
    }

    @Transactional
    public void walk(HouseholdId household, int no) {
        sql.update("update household set walk_no = ? where id = ?", no, household);
    }

    @Transactional
    public void rename(HouseholdId household, String name) {
        sql.update("update household set name = ? where id = ?", name, household);
    }

    @Transactional
    public String name(HouseholdId household) {
        return sql.one("select name from household where id = ?", row -> row.text("name"), household)
                .orElseThrow();
    }

    @Transactional
    public ResidentId resident(HouseholdId household) {
        return sql.one(
                        "select id from resident where household_id = ? order by householder desc limit 1",
                        row -> new ResidentId(row.uuid("id")),
                        household)
                .orElseThrow();
    }

    @Transactional
    public ResidentId another(HouseholdId household) {
        ResidentId id = new ResidentId(Uuids.next());
        sql.update(
                "insert into resident (id, household_id, name, search_key, created_at) values (?, ?, '試験', '試験', ?)",
                id,
                household,
                Instant.now(clock));
        return id;
    }

    /** A daughter of the household, say, who lives elsewhere. */
    @Transactional
    public ResidentId elsewhere(HouseholdId household) {
        ResidentId id = another(household);
        sql.update("update resident set lives_elsewhere = true where id = ?", id);
        return id;
    }

    /** Somebody of the household needs help to get out, and lets the association know. */
    @Transactional
    public void needsSupport(HouseholdId household) {
        sql.update("""
                insert into support_entry (id, resident_id, sealed, consent_state, consent_to, consent_on, consent_way,
                                           created_at, changed_at)
                values (?, ?, ?, 'GIVEN', array['ASSOCIATION'], current_date, 'PAPER', ?, ?)""", Uuids.next(), resident(household), new byte[] {1}, Instant.now(clock), Instant.now(clock));
    }

    /** How often somebody looked at the people of a thing, as the audit has it. */
    @Transactional
    public long looks(String action, UUID subject) {
        return sql.number("select count(*) from audit_entry where action = ? and subject_id = ?", action, subject);
    }

    /** All that was said of a household since the check. */
    List<Entry> said(Incident incident, HouseholdId household) {
        return ledger.of(incident.world(), List.of(household), incident.since());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
