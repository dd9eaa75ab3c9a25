package jp.kairan.safety.board;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.ResidentId;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** Reads from the register what households are called. */
@Singleton
class HouseNames {
    /** The householder comes first. */
    private static final String READ = """
            select h.id, h.name, h.walk_no, h.phone, h.protected, u.name as unit_name,
                   r.id as resident_id, r.name as resident_name, r.phone as resident_phone
              from household h
              join unit u on u.id = h.unit_id
              left join resident r on r.household_id = h.id and (r.left_on is null or r.left_on > ?)
             where h.id = any(?::uuid[])
             order by h.id, r.householder desc, r.created_at, r.id""";

    private final Sql sql;
    private final Clock clock;

    HouseNames(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    Map<HouseholdId, HouseName> of(Collection<HouseholdId> households) {
        Map<HouseholdId, HouseName> names = new HashMap<>();
        sql.list(READ, row -> add(names, row), LocalDate.now(clock), households);
        return names;
    }

    private static HouseholdId add(Map<HouseholdId, HouseName> names, Row row) throws SQLException {
        HouseholdId id = new HouseholdId(row.uuid("id"));
        HouseName house = names.get(id);
        if (house == null) {
            house = new HouseName(
                    row.text("name"),
                    row.text("unit_name"),
                    row.integerOrNull("walk_no"),
                    row.text("phone"),
                    row.flag("protected"),
                    new ArrayList<>());
            names.put(id, house);
        }
        ResidentId resident = ResidentId.orNull(row.uuid("resident_id"));
        if (resident != null) {
            house.people().add(new HouseName.Person(resident, row.text("resident_name"), row.text("resident_phone")));
        }
        return id;
    }
}
