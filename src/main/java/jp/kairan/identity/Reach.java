package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Home;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Belongings;
import jp.kairan.kernel.Sql;

/**
 * How far an account reaches, and whether somebody may open it to whoever holds a code: a code for an existing account
 * gives away everything that account may do, so a group's leader who could invite the mayor would be the mayor.
 */
@Singleton
class Reach {
    private static final String OFFICES = """
            select distinct u.path from office o join unit u on u.id = o.unit_id
             where o.account_id = ? and (o.to_on is null or o.to_on >= ?)""";

    private final Sql sql;
    private final Clock clock;
    private final Belongings belongings;

    Reach(Sql sql, Clock clock, Belongings belongings) {
        this.sql = sql;
        this.clock = clock;
        this.belongings = belongings;
    }

    /** Units where the account holds an office or will. */
    @Transactional
    List<UnitPath> offices(AccountId account) {
        return sql.list(OFFICES, row -> new UnitPath(row.text("path")), account, LocalDate.now(clock));
    }

    /** Whether the actor appoints to every office that the account holds. */
    @Transactional
    boolean appoints(Actor actor, AccountId account) {
        return offices(account).stream().allMatch(path -> actor.may(Action.OFFICE_MANAGE, path));
    }

    /** Whether the actor invites in every household that the account lives in, too. */
    @Transactional
    boolean covers(Actor actor, AccountId account) {
        return appoints(actor, account)
                && belongings.homes(account).stream().map(Home::path).allMatch(path -> actor.may(Action.INVITE, path));
    }

    /** Whether an inviter, as they stand today, still appoints to every office of the account. */
    @Transactional
    boolean appoints(AccountId inviter, AccountId account) {
        return inviter == null
                || appoints(Actor.person(inviter, null, null, belongings.offices(inviter), List.of()), account);
    }
}
