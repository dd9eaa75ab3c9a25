package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    /**
     * Both in one query, because it stands in front of everything that anybody with a token asks for. A protected household is no
     * home of whoever lives elsewhere: nobody knows which of them is not to know where it is.
     */
    private static final String BOTH = """
            select o.account_id, o.role, u.kind, u.id, u.path
              from office o join unit u on u.id = o.unit_id
             where o.account_id = any(?::uuid[]) and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
             union all
            select r.account_id, null, null, h.id, u.path
              from resident r join household h on h.id = r.household_id join unit u on u.id = h.unit_id
             where r.account_id = any(?::uuid[]) and (r.left_on is null or r.left_on > ?)
               and (h.moved_out is null or h.moved_out > ?) and not (h.protected and r.lives_elsewhere)
             order by path, role, id""";

    private final Sql sql;
    private final Clock clock;

    Belongings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What an account belongs to, each in the order of the tree. */
    public record Belonging(List<Held> offices, List<Home> homes) {
        public Belonging {
            offices = List.copyOf(offices);
            homes = List.copyOf(homes);
        }
    }

    /** The offices and the households of an account. */
    @Transactional
    public Belonging of(AccountId account) {
        return of(List.of(account)).get(account);
    }

    /** The same of many accounts, of every one of them. */
    @Transactional
    public Map<AccountId, Belonging> of(Collection<AccountId> accounts) {
        LocalDate today = LocalDate.now(clock);
        Map<AccountId, List<Held>> offices = new HashMap<>();
        Map<AccountId, List<Home>> homes = new HashMap<>();
        sql.list(
                BOTH,
                row -> {
                    AccountId account = new AccountId(row.uuid("account_id"));
                    return row.text("role") == null
                            ? homes.computeIfAbsent(account, any -> new ArrayList<>(1))
                                    .add(home(row))
                            : offices.computeIfAbsent(account, any -> new ArrayList<>())
                                    .add(held(row));
                },
                accounts,
                today,
                today,
                accounts,
                today,
                today);
        return accounts.stream()
                .distinct()
                .collect(Collectors.toMap(
                        each -> each,
                        each -> new Belonging(
                                offices.getOrDefault(each, List.of()), homes.getOrDefault(each, List.of()))));
    }

    /** The offices of an account, in the order of the tree. */
    @Transactional
    public List<Held> offices(AccountId account) {
        return of(account).offices();
    }

    /** The households of an account, in the order of the tree. */
    @Transactional
    public List<Home> homes(AccountId account) {
        return of(account).homes();
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
