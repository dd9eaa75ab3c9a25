package jp.kairan.admin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.audit.Audit;
import jp.kairan.evidence.Author;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Kind;
import jp.kairan.evidence.Ledger;
import jp.kairan.evidence.NewEvidence;
import jp.kairan.evidence.Source;
import jp.kairan.evidence.Status;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.testing.TestCity.Place;

/** What people of the test city do with the service, written where it would end up. */
@Singleton
public class TakingPart {
    private final Sql sql;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    TakingPart(Sql sql, Ledger ledger, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    void read(AccountId reader, Place from) {
        read(reader, from, Instant.now(clock));
    }

    @Transactional
    void readLongAgo(AccountId reader, Place from) {
        read(reader, from, Instant.now(clock).minus(Duration.ofDays(40)));
    }

    private void read(AccountId reader, Place from, Instant at) {
        UUID notice = Uuids.next();
        sql.update("""
                insert into notice (id, kind, subject_id, unit_id, urgency, sensitive, title, confirmation_asked, pinned,
                                    version, published_at, changed_at, withdrawn_at)
                values (?, 'CIRCULAR', ?, ?, 'NORMAL', false, '試験', false, false, 1, ?, ?, ?)""", notice, Uuids.next(), from.id(), at, at, at);
        sql.update(
                "insert into receipt (notice_id, account_id, opened_at, opened_version) values (?, ?, ?, 1)",
                notice,
                reader,
                at);
    }

    @Transactional
    void leavesTheApp(HouseholdId household) {
        sql.update("update resident set account_id = null where household_id = ?", household);
    }

    @Transactional
    void shield(HouseholdId household) {
        sql.update("update household set protected = true where id = ?", household);
    }

    /** Somebody looks at the details of a house. */
    @Transactional
    void looked(AccountId who, HouseholdId household, Place place) {
        Actor actor = Actor.person(who, null, null, List.of(), List.of());
        audit.note(actor, "PersonSeen", "HOUSEHOLD", household, place.id(), Map.of("reason", "VISIT"));
    }

    @Transactional
    void seen(Incident incident, HouseholdId household) {
        Instant now = Instant.now(clock);
        ledger.append(List.of(new NewEvidence(
                incident.world(),
                Author.account(AccountId.next(), UUID.randomUUID()),
                household,
                null,
                Kind.SEEN,
                Status.SAFE,
                null,
                null,
                Set.of(),
                null,
                null,
                Source.FACE_TO_FACE,
                now,
                now,
                List.of())));
    }

    @Transactional
    UUID keepsAShelter(AccountId keeper, UUID shelter) {
        sql.update(
                """
                insert into shelter_keeper (id, shelter_id, account_id, rank, place, from_on, created_at)
                values (?, ?, ?, 'KEY_HOLDER', 1, ?, ?)""",
                Uuids.next(),
                shelter,
                keeper,
                java.time.LocalDate.now(clock).minusDays(1),
                Instant.now(clock));
        return shelter;
    }

    @Transactional
    long number(String query, Object... values) {
        return sql.number(query, values);
    }

    @Transactional
    List<String> texts(String query) {
        return sql.list(query, row -> row.text("text"));
    }

    @Transactional
    void update(String statement, Object... values) {
        sql.update(statement, values);
    }
}
