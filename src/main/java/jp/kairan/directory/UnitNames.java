package jp.kairan.directory;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.kairan.access.UnitKind;
import jp.kairan.kernel.Sql;
import jp.kairan.translation.ProtectedTerms;

/**
 * The names of units, which no translation may touch. Those of groups are left out: 3班 is a number and a word, and not
 * a name.
 */
@Singleton
class UnitNames implements ProtectedTerms {
    private static final String NAMES = """
            select name, max(name_kana) as kana from unit
             where closed_on is null and kind = any (?::text[])
             group by name order by name""";

    private static final List<UnitKind> NAMED =
            List.of(UnitKind.CITY, UnitKind.FEDERATION, UnitKind.ASSOCIATION, UnitKind.ORGANISATION);

    private final Sql sql;

    UnitNames(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public List<Name> names() {
        return sql.list(NAMES, row -> new Name(row.text("name"), row.text("kana")), NAMED);
    }
}
