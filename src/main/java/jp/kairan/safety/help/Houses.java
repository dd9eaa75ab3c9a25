package jp.kairan.safety.help;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Sql;

/** Where households stand, who lives there, and what the units of helpers are called. */
@Singleton
class Houses {
    private static final String HOUSES = """
            select h.id, h.name, h.unit_id, u.path, u.name as unit_name, above.name as above, h.protected
              from household h
              join unit u on u.id = h.unit_id
              left join unit above on above.id = u.parent_id and above.kind <> 'CITY'
             where h.id = any(?::uuid[])""";

    private static final String GUARDED = "select h.id from household h where h.id = any(?::uuid[]) and h.protected";

    private static final String MEMBERS = """
            select r.household_id, r.id from resident r
             where r.household_id = any(?::uuid[]) and not r.lives_elsewhere and (r.left_on is null or r.left_on > ?)""";

    private static final String NAMES = "select u.id, u.name from unit u where u.id = any(?::uuid[])";

    private record Member(HouseholdId household, ResidentId resident) {}

    private record Named(UnitId unit, String name) {}

    private final Sql sql;
    private final Clock clock;

    Houses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    Optional<House> find(HouseholdId household) {
        return Optional.ofNullable(of(List.of(household)).get(household));
    }

    @Transactional
    Map<HouseholdId, House> of(Collection<HouseholdId> households) {
        return sql.list(HOUSES, House::of, households).stream()
                .collect(Collectors.toMap(House::id, Function.identity()));
    }

    /** Those of some that are protected at this moment: a picture may have read it minutes ago. */
    @Transactional
    Set<HouseholdId> guarded(Collection<HouseholdId> households) {
        return Set.copyOf(sql.list(GUARDED, row -> new HouseholdId(row.uuid("id")), households));
    }

    /** Who lives there today. */
    @Transactional
    Map<HouseholdId, List<ResidentId>> members(Collection<HouseholdId> households) {
        return sql
                .list(
                        MEMBERS,
                        row -> new Member(new HouseholdId(row.uuid("household_id")), new ResidentId(row.uuid("id"))),
                        households,
                        LocalDate.now(clock))
                .stream()
                .collect(Collectors.groupingBy(
                        Member::household, Collectors.mapping(Member::resident, Collectors.toList())));
    }

    /** What units are called. */
    @Transactional
    Map<UnitId, String> names(Collection<UnitId> units) {
        return sql.list(NAMES, row -> new Named(new UnitId(row.uuid("id")), row.text("name")), units).stream()
                .collect(Collectors.toMap(Named::unit, Named::name));
    }
}
