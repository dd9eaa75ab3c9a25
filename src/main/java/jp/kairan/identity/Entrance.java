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
import jp.kairan.directory.DirectoryProblem;
import jp.kairan.directory.Logins;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Sql;

/**
 * Lets in who shows the code of an invitation. Codes are looked up by their keyed hash, so the time it takes tells
 * nothing about them, and household and row are locked, so of two phones with one code, or with two codes for one
 * resident, exactly one comes in. What a code opens is judged by what its maker may open on the day it is shown.
 */
@Singleton
class Entrance {
    private static final String OPEN = """
            select id, unit_id, resident_id, household_id, account_id, created_by from invitation
             where (link_hash = ? or typed_hash = ?)
               and redeemed_at is null and revoked_at is null and expires_at > ?""";

    private static final String ALONE = OPEN + " for update";

    private static final String REDEEM = "update invitation set redeemed_at = ?, redeemed_by = ? where id = ?";

    private final Sql sql;
    private final Clock clock;
    private final Keys keys;
    private final Accounts accounts;
    private final Logins logins;
    private final Sessions sessions;
    private final Reach reach;
    private final Invitations invitations;
    private final Audit audit;

    Entrance(
            Sql sql,
            Clock clock,
            Keys keys,
            Accounts accounts,
            Logins logins,
            Sessions sessions,
            Reach reach,
            Invitations invitations,
            Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
        this.accounts = accounts;
        this.logins = logins;
        this.sessions = sessions;
        this.reach = reach;
        this.invitations = invitations;
        this.audit = audit;
    }

    private record Open(InvitationId id, Target target, AccountId inviter) {}

    /** Redeems a code: opens the account or finds it, links the resident, signs the device in. */
    @Transactional
    SignedIn enter(ShownCode code, Entering entering) {
        Open invitation = take(code);
        AccountId account = account(invitation, entering);
        SignedIn session = sessions.enter(account, entering.device());
        Actor person = Actor.person(account, session.session(), session.device(), List.of(), List.of());
        redeemed(person, invitation);
        audit.note(person, "InvitationRedeemed", "INVITATION", invitation.id, invitation.target.unit(), Map.of());
        return session;
    }

    /**
     * Redeems a code for somebody who has an account already and reads for one more household from now on. A code of a
     * resident who is somebody else, or of an officer, is not valid here.
     */
    @Transactional
    void join(Actor actor, ShownCode code, String name) {
        Open invitation = take(code);
        Target target = invitation.target;
        if (target.household() != null) {
            admit(invitation);
            room(logins.room(target.household()));
            logins.add(target.household(), actor.me(), name);
        } else if (target.resident() != null && logins.hold(target.resident()).isEmpty()) {
            admit(invitation);
            room(logins.room(target.resident()));
            logins.attach(target.resident(), actor.me());
        } else {
            throw notValid();
        }
        redeemed(actor, invitation);
        audit.note(actor, "HomeJoined", "INVITATION", invitation.id, target.unit(), Map.of());
    }

    private static void room(boolean left) {
        if (!left) {
            throw DirectoryProblem.HOUSEHOLD_FULL.problem();
        }
    }

    /** The invitation for this transaction alone; its household first, because every command locks in this sequence. */
    private Open take(ShownCode shown) {
        Target target = find(OPEN, shown).target;
        if (target.resident() != null) {
            logins.hold(target.resident());
        } else if (target.household() != null) {
            logins.room(target.household());
        }
        return find(ALONE, shown);
    }

    private Open find(String query, ShownCode shown) {
        return sql.one(
                        query,
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
                        Instant.now(clock))
                .orElseThrow(Entrance::notValid);
    }

    private void admit(Open invitation) {
        if (!reach.admits(invitation.inviter, invitation.target)) {
            throw notValid();
        }
    }

    private void redeemed(Actor person, Open invitation) {
        sql.update(REDEEM, Instant.now(clock), person.me(), invitation.id);
        invitations.spend(person);
    }

    private AccountId account(Open invitation, Entering entering) {
        Target target = invitation.target;
        if (target.household() != null) {
            admit(invitation);
            return newcomer(target.household(), entering);
        }
        Optional<AccountId> known =
                target.account() != null ? Optional.of(target.account()) : logins.hold(target.resident());
        if (known.isEmpty()) {
            admit(invitation);
            return first(target.resident(), entering);
        }
        if (!reach.covers(invitation.inviter, known.get())) {
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
