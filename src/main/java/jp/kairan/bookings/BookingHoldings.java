package jp.kairan.bookings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import jp.kairan.accounts.Holding;
import jp.kairan.accounts.Holdings;
import jp.kairan.accounts.Owner;
import jp.kairan.kernel.Sql;

/** What a person or their household has booked. */
@Singleton
final class BookingHoldings implements Holdings {
    private static final String BOOKINGS = """
            select to_json(x)::text as row from (
                select b.id, f.name as facility, b.starts_at as "startsAt", b.ends_at as "endsAt", b.state, b.purpose
                  from booking b join facility f on f.id = b.facility_id
                 where b.account_id = ? or b.household_id = any(?::uuid[]) order by b.id) x""";

    private final Sql sql;

    BookingHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Holding> of(Owner owner) {
        return List.of(new Holding(
                "bookings", Set.of("booking"), sql.list(BOOKINGS, Holding::json, owner.account(), owner.households())));
    }
}
