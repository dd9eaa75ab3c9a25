package jp.kairan.bookings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.kairan.kernel.Sql;
import jp.kairan.translation.ProtectedTerms;

/**
 * The names of halls that are lent, which circulars name daily and no translation may touch. テント and 会議室 are words,
 * and not names; an association's hall counts where it is called after the association, because a name holds for the
 * texts of the whole city.
 */
@Singleton
class FacilityNames implements ProtectedTerms {
    private static final String NAMES = """
            select distinct f.name from facility f
              join unit u on u.id = f.unit_id
              left join unit above on above.id = u.parent_id
             where f.state = 'OPEN' and f.kind = 'ROOM' and u.closed_on is null
               and f.name ~ '..(会館|公民館|体育館|センター|ホール|集会所|集会場|公園|広場)$'
               and (u.kind in ('CITY', 'FEDERATION')
                    or u.kind = 'ORGANISATION' and above.kind in ('CITY', 'FEDERATION')
                    or u.kind = 'ASSOCIATION'
                       and starts_with(f.name, regexp_replace(u.name, '(.)(町会|町内会|自治会)$', '\\1')))
             order by f.name""";

    private final Sql sql;

    FacilityNames(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public List<Name> names() {
        return sql.list(NAMES, row -> new Name(row.text("name"), null));
    }
}
