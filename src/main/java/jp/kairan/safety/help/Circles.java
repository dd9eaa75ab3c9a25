package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.access.Term;
import jp.kairan.access.UnitKind;
import jp.kairan.directory.Units;
import jp.kairan.kernel.Sql;

/** Finds who hears of a household: itself, and officers; of a protected one only those officers who may see it. */
@Singleton
class Circles {
    /** Those who hold an office at a unit above a household, and nobody who holds it further down. */
    private static final String HOLDERS = """
            select distinct o.account_id
              from office o join unit u on u.id = o.unit_id
             where u.kind = ? and o.role = any(?::text[]) and starts_with(?, u.path)
               and o.from_on <= ? and (o.to_on is null or o.to_on >= ?)
             order by o.account_id""";

    /** Family who live elsewhere hear only where it was they who asked, and of a protected household never. */
    private static final String OWN = """
            select distinct r.account_id
              from resident r
             where r.household_id = ? and r.account_id is not null and (r.left_on is null or r.left_on > ?)
               and (not r.lives_elsewhere or r.account_id = any(?::uuid[]))
             order by r.account_id""";

    private final Sql sql;
    private final Clock clock;
    private final Units units;

    Circles(Sql sql, Clock clock, Units units) {
        this.sql = sql;
        this.clock = clock;
        this.units = units;
    }

    /** Those of the first circle, from this one on, in which there is anybody who is in no nearer one; at last the city. */
    @Transactional
    Hearers from(HelpCircle circle, House house) {
        Set<AccountId> nearer = new LinkedHashSet<>();
        for (HelpCircle each : List.of(HelpCircle.NEAR, HelpCircle.FEDERATION)) {
            List<AccountId> added = house.guarded() ? List.of() : without(nearer, holders(each, house));
            nearer.addAll(added);
            if (each.compareTo(circle) >= 0 && !added.isEmpty()) {
                return new Hearers(each, nearer.stream().map(Term::person).toList(), added);
            }
        }
        List<Term> audience = new ArrayList<>(nearer.stream().map(Term::person).toList());
        audience.addAll(city(house));
        return new Hearers(HelpCircle.CITY, audience, without(nearer, holders(HelpCircle.CITY, house)));
    }

    /** The household itself. */
    @Transactional
    List<Term> own(House house, Needs needs) {
        return sql
                .list(
                        OWN,
                        row -> new AccountId(row.uuid("account_id")),
                        house.id(),
                        LocalDate.now(clock),
                        house.guarded() ? List.of() : needs.authors())
                .stream()
                .map(Term::person)
                .toList();
    }

    /** The city by its offices. */
    List<Term> city(House house) {
        return cityRoles(house).stream()
                .map(role -> Term.office(role, units.root().id()))
                .toList();
    }

    private static List<Role> cityRoles(House house) {
        return house.guarded() ? List.of(Role.CITY_ADMIN) : List.of(Role.CITY_STAFF, Role.CITY_ADMIN);
    }

    private List<AccountId> holders(HelpCircle circle, House house) {
        return switch (circle) {
            case NEAR ->
                Stream.concat(
                                holders(UnitKind.ASSOCIATION, List.of(Role.HEAD, Role.VICE_HEAD), house).stream(),
                                holders(UnitKind.GROUP, List.of(Role.GROUP_LEADER), house).stream())
                        .distinct()
                        .toList();
            case FEDERATION -> holders(UnitKind.FEDERATION, List.of(Role.HEAD, Role.VICE_HEAD), house);
            case CITY -> holders(UnitKind.CITY, cityRoles(house), house);
        };
    }

    private List<AccountId> holders(UnitKind kind, List<Role> roles, House house) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                HOLDERS,
                row -> new AccountId(row.uuid("account_id")),
                kind,
                roles,
                house.path().value(),
                today,
                today);
    }

    private static List<AccountId> without(Set<AccountId> some, List<AccountId> all) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }
}
