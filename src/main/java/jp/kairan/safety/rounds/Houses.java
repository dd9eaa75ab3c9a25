package jp.kairan.safety.rounds;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitPath;
import jp.kairan.kernel.Sql;

/** The houses of today and who lives in them, as whoever walks from one to the next needs them. */
@Singleton
class Houses {
    private static final String READ = "select " + House.COLUMNS
            + " from household h join unit u on u.id = h.unit_id where (h.moved_out is null or h.moved_out > ?)";

    /** 班 by 班, house by house, those without a number last. */
    private static final String WALK = READ + """
               and u.path >= ? and u.path < ?
             order by length(u.path), u.path, coalesce(h.walk_no, 2147483647), h.id""";

    private static final String NAMED = READ + " and h.id = any(?::uuid[])";

    private static final String PEOPLE = """
            select r.id, r.household_id, r.name, r.lives_elsewhere
              from resident r
             where r.household_id = any(?::uuid[]) and (r.left_on is null or r.left_on > ?)
             order by r.householder desc, r.birth_date nulls last, r.id""";

    private final Sql sql;
    private final Clock clock;

    Houses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody of a household, also who lives elsewhere. */
    record Person(ResidentId id, HouseholdId household, String name, boolean elsewhere) {}

    /** The houses of a unit in the order in which one walks, protected ones among them. */
    @Transactional
    public List<House> walk(UnitPath unit) {
        return sql.list(WALK, House::of, LocalDate.now(clock), unit.value(), unit.upper());
    }

    /** Those houses that there are, by id. */
    @Transactional
    public Map<HouseholdId, House> named(Collection<HouseholdId> households) {
        return sql.list(NAMED, House::of, LocalDate.now(clock), households).stream()
                .collect(Collectors.toMap(House::id, Function.identity()));
    }

    /** The house with this id. */
    @Transactional
    public Optional<House> find(HouseholdId household) {
        return Optional.ofNullable(named(List.of(household)).get(household));
    }

    /** Who is of some houses, the householder of each first. */
    @Transactional
    public Map<ResidentId, Person> people(Collection<HouseholdId> households) {
        Map<ResidentId, Person> people = new LinkedHashMap<>();
        sql.list(
                        PEOPLE,
                        row -> new Person(
                                new ResidentId(row.uuid("id")),
                                new HouseholdId(row.uuid("household_id")),
                                row.text("name"),
                                row.flag("lives_elsewhere")),
                        households,
                        LocalDate.now(clock))
                .forEach(person -> people.put(person.id(), person));
        return people;
    }
}
