package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Logins;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Sql;

/** Lets in the phone whose request was approved, once; the row is locked, so a claim signs in one device. */
@Singleton
class EnrolmentClaims {
    private static final String LOCK = """
            select id, unit_id, state, resident_id, decided_by from enrolment_request
             where claim_hash = ? and expires_at > ? and state <> 'CLAIMED' for update""";

    private final Sql sql;
    private final Clock clock;
    private final Keys keys;
    private final Logins logins;
    private final Sessions sessions;
    private final Reach reach;
    private final Invitations invitations;
    private final Audit audit;

    EnrolmentClaims(
            Sql sql,
            Clock clock,
            Keys keys,
            Logins logins,
            Sessions sessions,
            Reach reach,
            Invitations invitations,
            Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.logins = logins;
        this.sessions = sessions;
        this.reach = reach;
        this.invitations = invitations;
        this.audit = audit;
    }

    private record Asked(EnrolmentId id, UnitId unit, String state, ResidentId resident, AccountId decidedBy) {}

    /** A session for an approved request, nothing while it waits; refused where it was declined. */
    @Transactional
    Optional<SignedIn> claim(Claiming claiming) {
        Asked asked = sql.one(
                        LOCK,
                        row -> new Asked(
                                new EnrolmentId(row.uuid("id")),
                                new UnitId(row.uuid("unit_id")),
                                row.text("state"),
                                ResidentId.orNull(row.uuid("resident_id")),
                                AccountId.orNull(row.uuid("decided_by"))),
                        keys.hash(Enrolments.CLAIM_PURPOSE, claiming.claim().strip()),
                        Instant.now(clock))
                .orElseThrow(IdentityProblem.ENROLMENT_NOT_FOUND::problem);
        return switch (asked.state) {
            case "PENDING" -> Optional.empty();
            case "APPROVED" -> Optional.of(enter(asked, claiming));
            default -> throw IdentityProblem.ENROLMENT_DECLINED.problem();
        };
    }

    /** The account may reach further than at the approval: who could not invite it today has not approved it either. */
    private SignedIn enter(Asked asked, Claiming claiming) {
        AccountId account = logins.hold(asked.resident)
                .filter(known -> reach.covers(asked.decidedBy, known))
                .orElseThrow(IdentityProblem.ENROLMENT_NOT_FOUND::problem);
        SignedIn session = sessions.enter(account, claiming.device());
        sql.update("update enrolment_request set state = 'CLAIMED' where id = ?", asked.id);
        Actor person = Actor.person(account, session.session(), session.device(), List.of(), List.of());
        invitations.spend(person);
        audit.note(person, "EnrolmentClaimed", "ENROLMENT", asked.id, asked.unit, Map.of());
        return session;
    }
}
