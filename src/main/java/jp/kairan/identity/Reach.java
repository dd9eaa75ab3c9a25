package jp.kairan.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.access.Home;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitPath;
import jp.kairan.directory.Belongings;
import jp.kairan.kernel.Row;
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

    private static final String MEMBERSHIPS = """
            select distinct u.path from organisation_member m join unit u on u.id = m.unit_id
             where m.account_id = ? and (m.to_on is null or m.to_on >= ?)""";

    /** Owners of the lists that the account is on, by itself or with a household. */
    private static final String LISTS = """
            select distinct u.path
              from named_list_entry e join named_list l on l.id = e.list_id join unit u on u.id = l.unit_id
             where e.account_id = ? or e.household_id = any(?::uuid[])""";

    private static final String GUARDED = """
            select distinct u.path from household h join unit u on u.id = h.unit_id
             where h.id = any(?::uuid[]) and h.protected""";

    private static final String PLACE = """
            select u.id, u.path, h.protected from household h join unit u on u.id = h.unit_id
             where h.id = coalesce(?::uuid, (select household_id from resident where id = ?::uuid))""";

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
    private boolean appoints(Actor actor, AccountId account) {
        return offices(account).stream().allMatch(path -> actor.may(Action.OFFICE_MANAGE, path));
    }

    /** Whether the actor may give to somebody everything that the account may do and read. */
    @Transactional
    boolean covers(Actor actor, AccountId account) {
        List<Home> homes = belongings.homes(account);
        return appoints(actor, account)
                && homes.stream().map(Home::path).allMatch(path -> actor.may(Action.INVITE, path))
                && guarded(homes).allMatch(path -> actor.may(Action.PROTECTED_READ, path))
                && memberships(account).allMatch(path -> mayEither(actor, Action.MEMBER_MANAGE, path))
                && lists(account, homes).allMatch(path -> mayEither(actor, Action.LIST_MANAGE, path));
    }

    private Stream<UnitPath> memberships(AccountId account) {
        return sql.list(MEMBERSHIPS, row -> new UnitPath(row.text("path")), account, LocalDate.now(clock)).stream();
    }

    private Stream<UnitPath> lists(AccountId account, List<Home> homes) {
        return sql.list(LISTS, row -> new UnitPath(row.text("path")), account, households(homes)).stream();
    }

    private Stream<UnitPath> guarded(List<Home> homes) {
        return sql.list(GUARDED, row -> new UnitPath(row.text("path")), households(homes)).stream();
    }

    private static List<HouseholdId> households(List<Home> homes) {
        return homes.stream().map(Home::household).toList();
    }

    private static boolean mayEither(Actor actor, Action action, UnitPath path) {
        return actor.may(action, path) || actor.may(Action.INVITE, path);
    }

    /** Whether an inviter, as they stand today, may still open the account. */
    @Transactional
    boolean covers(AccountId inviter, AccountId account) {
        return covers(today(inviter), account);
    }

    /**
     * Whether a code of this inviter still lets somebody new into the household it was made for: a household that has
     * moved on is not the inviter's to open any more, while one that stayed takes codes of whoever led the group then;
     * a protected one takes the codes of those who may see it.
     */
    @Transactional
    boolean admits(AccountId inviter, Target target) {
        Actor actor = today(inviter);
        return sql.one(PLACE, row -> admits(actor, target.unit(), row), target.household(), target.resident())
                .orElse(false);
    }

    private static boolean admits(Actor inviter, UnitId at, Row row) throws SQLException {
        UnitPath path = new UnitPath(row.text("path"));
        return (new UnitId(row.uuid("id")).equals(at) || inviter.may(Action.INVITE, path))
                && (!row.flag("protected") || inviter.may(Action.PROTECTED_READ, path));
    }

    /** Somebody with the offices of today; the service itself where nobody made the code. */
    private Actor today(AccountId inviter) {
        return inviter == null
                ? Actor.SYSTEM
                : Actor.person(inviter, null, null, belongings.offices(inviter), List.of());
    }
}
