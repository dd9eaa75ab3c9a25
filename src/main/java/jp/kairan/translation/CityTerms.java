package jp.kairan.translation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** The city's own words, as rows. */
@Singleton
class CityTerms {
    private static final String ALL =
            "select term, text, written_at from glossary_term where language = ? order by term collate \"C\"";

    private static final String ONE =
            "select term, text, written_at from glossary_term where language = ? and term = ?";

    /** Says nothing where the same word is there already, so that a repeat is no change. */
    private static final String WRITE = """
            insert into glossary_term (id, term, language, text, written_by, written_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict on constraint uq_glossary_term_term do update
               set text = excluded.text, written_by = excluded.written_by, written_at = excluded.written_at
             where glossary_term.text <> excluded.text
            returning id""";

    private static final String REMOVE = "delete from glossary_term where language = ? and term = ? returning id";

    private final Sql sql;
    private final Clock clock;

    CityTerms(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    List<GlossaryEntry> in(Language to) {
        return sql.list(ALL, CityTerms::entry, to.tag());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<GlossaryEntry> one(Language to, String term) {
        return sql.one(ONE, CityTerms::entry, to.tag(), term);
    }

    /** The row that changed, if any did. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<TermId> write(Actor actor, Language to, String term, String text) {
        UUID writer = actor.account().map(account -> account.value()).orElse(null);
        return sql.one(
                WRITE,
                row -> new TermId(row.uuid("id")),
                Uuids.next(),
                term,
                to.tag(),
                text,
                writer,
                Instant.now(clock));
    }

    /** The row that went, if there was one. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<TermId> remove(Language to, String term) {
        return sql.one(REMOVE, row -> new TermId(row.uuid("id")), to.tag(), term);
    }

    private static GlossaryEntry entry(Row row) throws SQLException {
        return new GlossaryEntry(row.text("term"), row.text("text"), TermOrigin.CITY, row.instant("written_at"));
    }
}
