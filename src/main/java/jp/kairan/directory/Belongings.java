package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.Held;
import jp.kairan.access.Home;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.access.UnitId;
import jp.kairan.access.UnitKind;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** What an account belongs to today: the offices it holds and the households it lives in. */
@Singleton
public class Belongings {
    private static final String OFFICES = """
            select o.role, u.kind, u.id, u.path
              from office o join unit u on u.id = o.unit_id
             where o.account_id = ? and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
             order by u.path, o.role""";

    private static final String HOMES = """
            select h.id, u.path
              from resident r join household h on h.id = r.household_id join unit u on u.id = h.unit_id
             where r.account_id = ? and (r.left_on is null or r.left_on > ?)
               and (h.moved_out is null or h.moved_out > ?)
             order by u.path, h.id""";

    /** Both in one query, because it stands in front of everything that anybody with a token asks for. */
    private static final String BOTH = """
            select o.role, u.kind, u.id, u.path
              from office o join unit u on u.id = o.unit_id
             where o.account_id = ? and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
             union all
            select null, null, h.id, u.path
              from resident r join household h on h.id = r.household_id join unit u on u.id = h.unit_id
             where r.account_id = ? and (r.left_on is null or r.left_on > ?)
               and (h.moved_out is null or h.moved_out > ?)
             order by path, role, id""";

    private final Sql sql;
    private final Clock clock;

    Belongings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What an account belongs to, each in the order of the tree. */
    public record Belonging(List<Held> offices, List<Home> homes) {}

    /** The offices and the households of an account. */
    @Transactional
    public Belonging of(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        List<Held> offices = new ArrayList<>(0);
        List<Home> homes = new ArrayList<>(1);
        sql.list(
                BOTH,
                row -> row.text("role") == null ? homes.add(home(row)) : offices.add(held(row)),
                account,
                today,
                today,
                account,
                today,
                today);
        return new Belonging(List.copyOf(offices), List.copyOf(homes));
    }

    /** The offices of an account, in the order of the tree. */
    @Transactional
    public List<Held> offices(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(OFFICES, Belongings::held, account, today, today);
    }

    /** The households of an account, in the order of the tree. */
    @Transactional
    public List<Home> homes(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(HOMES, Belongings::home, account, today, today);
    }

    private static Home home(Row row) throws SQLException {
        return new Home(new HouseholdId(row.uuid("id")), new UnitPath(row.text("path")));
    }

    private static Held held(Row row) throws SQLException {
        return new Held(
                row.constant("role", Role.class),
                row.constant("kind", UnitKind.class),
                new UnitId(row.uuid("id")),
                new UnitPath(row.text("path")));
    }
}
