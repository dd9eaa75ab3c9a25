package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.IncidentId;
import jp.kairan.access.ResidentId;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Position;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.TestCity;

/** Checks and what is said while they last, for tests; drills, because what is real is shared with other tests. */
@Singleton
class Checks {
    private final Incidents incidents;
    private final Ledger ledger;
    private final Sql sql;
    private final Clock clock;

    Checks(Incidents incidents, Ledger ledger, Sql sql, Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    Incident drill(TestCity.Place at) {
        return incidents.open(IncidentId.next(), true, at.id(), Instant.now(clock), List.of(at.id()));
    }

    @Transactional
    Incident real(TestCity.Place at) {
        return incidents.open(IncidentId.next(), false, at.id(), Instant.now(clock), List.of(at.id()));
    }

    @Transactional
    Incident widen(Incident incident, TestCity.Place more) {
        return incidents.widen(incident.id(), List.of(more.id()));
    }

    @Transactional
    Incident close(Incident incident) {
        return incidents.close(incident.id());
    }

    void say(Incident incident, HouseholdId household, Status status) {
        say(incident, household, null, status, Kind.SEEN, Source.SELF, Instant.now(clock));
    }

    @Transactional
    void say(
            Incident incident,
            HouseholdId household,
            ResidentId resident,
            Status status,
            Kind kind,
            Source source,
            Instant at) {
        ledger.append(List.of(new NewEvidence(
                incident.world(),
                Author.account(AccountId.next(), UUID.randomUUID()),
                household,
                resident,
                kind,
                status,
                null,
                null,
                Set.of(),
                "2階の奥にいます",
                new Position(36.5, 136.6, 9),
                source,
                at,
                Instant.now(clock),
                List.of())));
    }

    @Transactional
    void protect(HouseholdId household) {
        sql.update("update household set protected = true where id = ?", household);
    }

    @Transactional
    void phone(HouseholdId household, String number) {
        sql.update("update household set phone = ? where id = ?", number, household);
    }

    @Transactional
    void elsewhere(HouseholdId household) {
        sql.update("update resident set lives_elsewhere = true where household_id = ? and not householder", household);
    }

    @Transactional
    void gone(HouseholdId household) {
        gone(household, LocalDate.now(clock));
    }

    @Transactional
    void gone(HouseholdId household, LocalDate on) {
        sql.update("update household set moved_out = ? where id = ?", on, household);
    }

    @Transactional
    List<ResidentId> residents(HouseholdId household) {
        return sql.list(
                "select id from resident where household_id = ? and not lives_elsewhere",
                row -> new ResidentId(row.uuid("id")),
                household);
    }

    @Transactional
    List<String> audited(AccountId actor) {
        return sql.list(
                "select action || ' ' || subject_id || ' ' || (detail::jsonb ->> 'reason') as said from audit_entry "
                        + "where actor = ? order by seq",
                row -> row.text("said"),
                "account:" + actor);
    }
}
