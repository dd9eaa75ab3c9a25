package jp.kairan.devices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;

/** The door to the languages in which the people of the city read. */
@Singleton
public class ReaderLanguages {
    private static final String IN_USE =
            "select distinct language from device where address_state = 'ACTIVE' and removed_at is null";

    private final Sql sql;

    ReaderLanguages(Sql sql) {
        this.sql = sql;
    }

    /** The languages of devices that can be reached. */
    @Transactional
    public Set<Language> inUse() {
        Set<Language> found = EnumSet.noneOf(Language.class);
        sql.list(IN_USE, row -> row.text("language"))
                .forEach(tag -> Language.of(tag).ifPresent(found::add));
        return found;
    }
}
