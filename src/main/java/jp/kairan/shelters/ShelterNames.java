package jp.kairan.shelters;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.kairan.kernel.Sql;
import jp.kairan.translation.ProtectedTerms;

/** The names of shelters, which no translation may touch. */
@Singleton
class ShelterNames implements ProtectedTerms {
    private static final String NAMES = """
            select name, max(name_kana) as kana from shelter
             where closed_on is null or closed_on > ? group by name order by name""";

    private final Sql sql;
    private final Clock clock;

    ShelterNames(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Name> names() {
        return sql.list(NAMES, row -> new Name(row.text("name"), row.text("kana")), LocalDate.now(clock));
    }
}
