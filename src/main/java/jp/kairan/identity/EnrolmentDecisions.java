package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.accounts.Accounts;
import jp.kairan.audit.Audit;
import jp.kairan.directory.DirectoryProblem;
import jp.kairan.directory.Logins;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Decides on requests to join; the row is locked, so of two officers exactly one decides. */
@Singleton
class EnrolmentDecisions {
    private static final String LOCK = """
            select e.unit_id, e.name, e.state, e.expires_at, u.path
              from enrolment_request e join unit u on u.id = e.unit_id where e.id = ? for update of e""";

    private static final String HOUSEHOLD = """
            select u.path, h.protected from household h join unit u on u.id = h.unit_id where h.id = ?""";

    private static final String RESIDENT = """
            select u.path, h.protected from resident r join household h on h.id = r.household_id join unit u on u.id = h.unit_id
             where r.id = ?""";

    private static final String DECIDE = """
            update enrolment_request set state = ?, resident_id = ?, decided_by = ?, decided_at = ? where id = ?""";

    private final Sql sql;
    private final Clock clock;
    private final Accounts accounts;
    private final Logins logins;
    private final Reach reach;
    private final Audit audit;

    EnrolmentDecisions(Sql sql, Clock clock, Accounts accounts, Logins logins, Reach reach, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.accounts = accounts;
        this.logins = logins;
        this.reach = reach;
        this.audit = audit;
    }

    private record Asked(UnitId unit, UnitPath path, String name, boolean open) {}

    private record Place(UnitPath path, boolean guarded) {}

    /**
     * Approves: the person gets an account at once, so that a full household is the officer's to see, and comes in with
     * the claim. 404 for a resident or household outside the association, 403 for a protected one.
     */
    @Transactional
    void approve(Actor actor, EnrolmentId id, Approval approval) {
        Asked asked = lock(actor, id);
        ResidentId resident = approval.resident() != null
                ? known(actor, asked, approval.resident())
                : newcomer(actor, asked, approval.household());
        decide(actor, id, "APPROVED", resident);
        audit.note(actor, "EnrolmentApproved", "ENROLMENT", id, asked.unit, Map.of());
    }

    /** Declines; the phone is told when it asks. */
    @Transactional
    void decline(Actor actor, EnrolmentId id) {
        Asked asked = lock(actor, id);
        decide(actor, id, "DECLINED", null);
        audit.note(actor, "EnrolmentDeclined", "ENROLMENT", id, asked.unit, Map.of());
    }

    private Asked lock(Actor actor, EnrolmentId id) {
        Instant now = Instant.now(clock);
        Asked asked = sql.one(
                        LOCK,
                        row -> new Asked(
                                new UnitId(row.uuid("unit_id")),
                                new UnitPath(row.text("path")),
                                row.text("name"),
                                "PENDING".equals(row.text("state"))
                                        && row.instant("expires_at").isAfter(now)),
                        id)
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.requireOrHide(Action.ENROL, asked.path);
        if (!asked.open) {
            throw IdentityProblem.ENROLMENT_DECIDED.problem();
        }
        return asked;
    }

    private ResidentId known(Actor actor, Asked asked, ResidentId resident) {
        within(actor, asked, sql.one(RESIDENT, EnrolmentDecisions::place, resident));
        Optional<AccountId> account = logins.hold(resident);
        if (account.isPresent()) {
            if (!reach.covers(actor, account.get())) {
                throw IdentityProblem.INVITATION_BEYOND_REACH.problem();
            }
            return resident;
        }
        if (!logins.room(resident)) {
            throw DirectoryProblem.HOUSEHOLD_FULL.problem();
        }
        logins.attach(resident, accounts.open("ja"));
        return resident;
    }

    private ResidentId newcomer(Actor actor, Asked asked, HouseholdId household) {
        within(actor, asked, sql.one(HOUSEHOLD, EnrolmentDecisions::place, household));
        if (!logins.room(household)) {
            throw DirectoryProblem.HOUSEHOLD_FULL.problem();
        }
        return logins.add(household, accounts.open("ja"), asked.name);
    }

    private static Place place(Row row) throws SQLException {
        return new Place(new UnitPath(row.text("path")), row.flag("protected"));
    }

    private static void within(Actor actor, Asked asked, Optional<Place> found) {
        Place home = found.filter(place -> asked.path.covers(place.path)).orElseThrow(KernelProblem.NOT_FOUND::problem);
        actor.requireOrHide(Action.ENROL, home.path);
        if (home.guarded && !actor.may(Action.PROTECTED_READ, home.path)) {
            throw DirectoryProblem.HOUSEHOLD_PROTECTED.problem();
        }
    }

    private void decide(Actor actor, EnrolmentId id, String state, ResidentId resident) {
        sql.update(DECIDE, state, resident, actor.account().orElse(null), Instant.now(clock), id);
    }
}
