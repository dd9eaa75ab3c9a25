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
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.accounts.Accounts;
import jp.kairan.audit.Audit;
import jp.kairan.directory.Logins;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Sql;

/**
 * Lets in who shows the code of an invitation. Codes are looked up by their keyed hash, so the time it takes tells
 * nothing about them, and the row is locked, so of two phones with one code exactly one comes in.
 */
@Singleton
class Entrance {
    private static final String OPEN = """
            select id, unit_id, resident_id, household_id, account_id, created_by from invitation
             where (link_hash = ? or typed_hash = ?)
               and redeemed_at is null and revoked_at is null and expires_at > ? for update""";

    private static final String REDEEM = "update invitation set redeemed_at = ?, redeemed_by = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Keys keys;
    private final Accounts accounts;
    private final Logins logins;
    private final Sessions sessions;
    private final Reach reach;
    private final Audit audit;

    Entrance(
            Sql sql,
            Clock clock,
            Keys keys,
            Accounts accounts,
            Logins logins,
            Sessions sessions,
            Reach reach,
            Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.accounts = accounts;
        this.logins = logins;
        this.sessions = sessions;
        this.reach = reach;
        this.audit = audit;
    }

    private record Open(InvitationId id, Target target, AccountId inviter) {}

    /** Redeems a code: opens the account or finds it, links the resident, signs the device in. */
    @Transactional
    SignedIn enter(ShownCode code, Entering entering) {
        Open invitation = find(code).orElseThrow(Entrance::notValid);
        AccountId account = account(invitation, entering);
        SignedIn session = sessions.enter(account, entering.device());
        sql.update(REDEEM, Instant.now(clock), account, invitation.id);
        Actor person = Actor.person(account, session.session(), session.device(), List.of(), List.of());
        audit.note(person, "InvitationRedeemed", "INVITATION", invitation.id, invitation.target.unit(), Map.of());
        return session;
    }

    /**
     * Redeems a code for somebody who has an account already and reads for one more household from now on. A code of a
     * resident who is somebody else, or of an officer, is not valid here.
     */
    @Transactional
    void join(Actor actor, ShownCode code, String name) {
        Open invitation = find(code).orElseThrow(Entrance::notValid);
        Target target = invitation.target;
        if (target.household() != null) {
            room(logins.room(target.household()));
            logins.add(target.household(), actor.me(), name);
        } else if (target.resident() != null && logins.hold(target.resident()).isEmpty()) {
            room(logins.room(target.resident()));
            logins.attach(target.resident(), actor.me());
        } else {
            throw notValid();
        }
        sql.update(REDEEM, Instant.now(clock), actor.me(), invitation.id);
        audit.note(actor, "HomeJoined", "INVITATION", invitation.id, target.unit(), Map.of());
    }

    private static void room(boolean left) {
        if (!left) {
            throw IdentityProblem.HOUSEHOLD_FULL.problem();
        }
    }

    private Optional<Open> find(ShownCode shown) {
        return sql.one(
                OPEN,
                row -> new Open(
                        new InvitationId(row.uuid("id")),
                        new Target(
                                new UnitId(row.uuid("unit_id")),
                                ResidentId.orNull(row.uuid("resident_id")),
                                HouseholdId.orNull(row.uuid("household_id")),
                                AccountId.orNull(row.uuid("account_id"))),
                        AccountId.orNull(row.uuid("created_by"))),
                shown.link()
                        .map(code -> keys.hash(Invitations.LINK_PURPOSE, code.text()))
                        .orElse(null),
                shown.typed()
                        .map(code -> keys.hash(Invitations.TYPED_PURPOSE, code.symbols()))
                        .orElse(null),
                Instant.now(clock));
    }

    private AccountId account(Open invitation, Entering entering) {
        Target target = invitation.target;
        if (target.household() != null) {
            return newcomer(target.household(), entering);
        }
        Optional<AccountId> known =
                target.account() != null ? Optional.of(target.account()) : logins.hold(target.resident());
        if (known.isEmpty()) {
            return first(target.resident(), entering);
        }
        if (!reach.appoints(invitation.inviter, known.get())) {
            throw notValid();
        }
        return known.get();
    }

    private AccountId newcomer(HouseholdId household, Entering entering) {
        room(logins.room(household));
        AccountId account = accounts.open(entering.device().language());
        logins.add(household, account, entering.name());
        return account;
    }

    private AccountId first(ResidentId resident, Entering entering) {
        room(logins.room(resident));
        AccountId account = accounts.open(entering.device().language());
        logins.attach(resident, account);
        return account;
    }

    private static ProblemException notValid() {
        return IdentityProblem.INVITATION_NOT_VALID.problem();
    }
}
