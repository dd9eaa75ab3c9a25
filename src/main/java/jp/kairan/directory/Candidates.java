package jp.kairan.directory;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.accounts.Accounts;
import jp.kairan.audit.Audit;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The people who may be chosen for an office, an organisation or a list; who is out of reach does not exist. */
@Singleton
class Candidates {
    private static final String UNKNOWN = """
            select 1 from unnest(?::uuid[]) as wanted (id)
             where not exists (select 1 from account a where a.id = wanted.id)""";

    /** People belong where they live, where they hold office and where they are members. */
    private static final String OUTSIDE = """
            select 1 from unnest(?::uuid[]) as wanted (id)
             where not exists (
                   select 1
                     from (select h.unit_id from resident r join household h on h.id = r.household_id
                            where r.account_id = wanted.id and (r.left_on is null or r.left_on > ?)
                              and (h.moved_out is null or h.moved_out > ?)
                           union all
                           select o.unit_id from office o
                            where o.account_id = wanted.id and (o.to_on is null or o.to_on >= ?)
                           union all
                           select m.unit_id from organisation_member m
                            where m.account_id = wanted.id and (m.to_on is null or m.to_on >= ?)) as at
                     join unit u on u.id = at.unit_id
                     join unnest(?::text[], ?::text[]) as reach (lower, upper)
                       on u.path >= reach.lower and u.path < reach.upper)""";

    private static final String RESIDENT = """
            select r.account_id, u.id as unit_id, u.path, h.protected
              from resident r join household h on h.id = r.household_id join unit u on u.id = h.unit_id
             where r.id = ? and (r.left_on is null or r.left_on > ?) and (h.moved_out is null or h.moved_out > ?)
               for update of r""";

    private final Sql sql;
    private final Clock clock;
    private final Accounts accounts;
    private final Logins logins;
    private final Audit audit;

    Candidates(Sql sql, Clock clock, Accounts accounts, Logins logins, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.accounts = accounts;
        this.logins = logins;
        this.audit = audit;
    }

    private record Found(AccountId account, UnitId unit, UnitPath path, boolean guarded) {
        static Found of(Row row) throws java.sql.SQLException {
            return new Found(
                    AccountId.orNull(row.uuid("account_id")),
                    new UnitId(row.uuid("unit_id")),
                    new UnitPath(row.text("path")),
                    row.flag("protected"));
        }
    }

    /**
     * The account that is meant, by itself or as a resident's, who gets one where they have none yet.
     *
     * @throws jp.kairan.kernel.ProblemException 404 where the person is out of reach, 400 unless exactly one is named, 409
     *     where the household has as many logins as it may have
     */
    AccountId choose(Actor actor, AccountId account, ResidentId resident, Reach reach) {
        if ((account == null) == (resident == null)) {
            throw Fault.of("account", "利用者か住民のどちらか一方を指定してください / name either an account or a resident");
        }
        if (account == null) {
            return ofResident(actor, resident, reach);
        }
        if (!within(List.of(account), reach)) {
            throw KernelProblem.NOT_FOUND.problem();
        }
        return account;
    }

    /** Whether all of the accounts exist within reach. */
    boolean within(Collection<AccountId> wanted, Reach reach) {
        if (reach.everybody()) {
            return !sql.any(UNKNOWN, wanted);
        }
        LocalDate today = LocalDate.now(clock);
        return !sql.any(OUTSIDE, wanted, today, today, today, today, reach.lower(), reach.upper());
    }

    /** The household is held first, because logins are counted behind its lock. */
    private AccountId ofResident(Actor actor, ResidentId resident, Reach reach) {
        LocalDate today = LocalDate.now(clock);
        logins.hold(resident);
        Found found = sql.one(RESIDENT, Found::of, resident, today, today)
                .filter(f -> reach.covers(f.path()))
                .filter(f -> !f.guarded() || actor.may(Action.PROTECTED_READ, f.path()))
                .orElseThrow(KernelProblem.NOT_FOUND::problem);
        if (found.account() != null) {
            return found.account();
        }
        if (!logins.room(resident)) {
            throw DirectoryProblem.HOUSEHOLD_FULL.problem();
        }
        AccountId opened = accounts.open("ja");
        logins.attach(resident, opened);
        audit.note(actor, "ResidentLinked", "RESIDENT", resident, found.unit(), Map.of("account", opened));
        return opened;
    }
}
