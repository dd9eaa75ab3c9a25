package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Sql;
import jp.kairan.translation.ProtectedTerms;

/**
 * The names of units, which no translation may touch. Only those that offices above the associations give, because a
 * name holds for the texts of the whole city: an association's own organisations are left out. So are its groups: 3班 is a
 * number and a word, and not a name.
 */
@Singleton
class UnitNames implements ProtectedTerms {
    /** A reading is told only where all units of the name agree, so that none is read aloud as another wrote it. */
    private static final String NAMES = """
            select u.name,
                   case when count(distinct coalesce(u.name_kana, '')) = 1 then max(u.name_kana) end as kana
              from unit u left join unit above on above.id = u.parent_id
             where u.closed_on is null
               and (u.kind = any (?::text[]) or u.kind = ? and above.kind = any (?::text[]))
             group by u.name order by u.name""";

    private static final List<UnitKind> NAMED = List.of(UnitKind.CITY, UnitKind.FEDERATION, UnitKind.ASSOCIATION);

    private static final List<UnitKind> NAMING = List.of(UnitKind.CITY, UnitKind.FEDERATION);

    private final Sql sql;

    UnitNames(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public List<Name> names() {
        return sql.list(
                NAMES, row -> new Name(row.text("name"), row.text("kana")), NAMED, UnitKind.ORGANISATION, NAMING);
    }
}
