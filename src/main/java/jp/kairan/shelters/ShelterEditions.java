package jp.kairan.shelters;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.kairan.access.ShelterId;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;

/** The door to numbered editions of what is said of shelters; what they hold is open to anybody. */
@Singleton
public class ShelterEditions {
    private static final String NUMBER = "select count(*) as no, max(said_at) as said_at from shelter_status";

    /** The first saying, by the moment it is of, of those at the end that all name the same state. */
    private static final String SINCE = """
            with said as (
                select shelter_id, as_of, arrival, state,
                       first_value(state) over (partition by shelter_id order by as_of desc, arrival desc) as present
                  from shelter_status
            ), counted as (
                select shelter_id, as_of,
                       count(*) filter (where state <> present)
                           over (partition by shelter_id order by as_of desc, arrival desc) as others
                  from said
            )
            select shelter_id, min(as_of) as since from counted where others = 0 group by shelter_id""";

    private final Sql sql;
    private final ShelterRegister register;

    ShelterEditions(Sql sql, ShelterRegister register) {
        this.sql = sql;
        this.register = register;
    }

    private record Number(long no, Instant saidAt) {
        static Number of(Row row) throws SQLException {
            return new Number(row.number("no"), row.instant("said_at"));
        }
    }

    private record Since(ShelterId shelter, Instant moment) {
        static Since of(Row row) throws SQLException {
            return new Since(new ShelterId(row.uuid("shelter_id")), row.instant("since"));
        }
    }

    /** What holds now. The number is asked for first, because what is said meanwhile may be in it and must not be missed. */
    @Transactional
    public ShelterEdition latest() {
        Number number = sql.one(NUMBER, Number::of).orElseThrow();
        Map<ShelterId, Instant> since = new HashMap<>();
        sql.list(SINCE, Since::of).forEach(each -> since.put(each.shelter(), each.moment()));
        return new ShelterEdition(number.no(), number.saidAt(), register.all(), since);
    }
}
