package jp.kairan.notices;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import jp.kairan.access.NoticeId;
import jp.kairan.devices.ReaderLanguages;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;

/** In which languages a notice is going to be read, so that engines are asked for no other while somebody waits. */
@Singleton
class AudienceLanguages {
    private static final String PUBLIC = """
            select 1 from notice n join unit u on u.id = n.unit_id
             where n.id = ? and (u.kind = 'CITY' or exists (
                   select 1 from notice_term t where t.notice_id = n.id and t.kind = 'SUBSCRIBERS'))""";

    private static final String OF_DEVICES = """
            select distinct d.language
              from notice_readers(?, ?) r join device d on d.account_id = r.account_id
             where d.address_state = 'ACTIVE' and d.removed_at is null""";

    private final Sql sql;
    private final Clock clock;
    private final ReaderLanguages readers;

    AudienceLanguages(Sql sql, Clock clock, ReaderLanguages readers) {
        this.sql = sql;
        this.clock = clock;
        this.readers = readers;
    }

    /**
     * The languages of the phones that its push reaches; of what the city publishes, or anybody may subscribe to, all
     * that are in use, because that audience is too large to be looked through in an emergency.
     */
    @Transactional
    Set<Language> of(NoticeId notice) {
        if (sql.any(PUBLIC, notice)) {
            return readers.inUse();
        }
        Set<Language> languages = EnumSet.noneOf(Language.class);
        sql.list(OF_DEVICES, row -> Language.of(row.text("language")), notice, LocalDate.now(clock))
                .forEach(each -> each.ifPresent(languages::add));
        return languages;
    }
}
