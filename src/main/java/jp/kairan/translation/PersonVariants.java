package jp.kairan.translation;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.kairan.access.AccountId;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Row;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;

/** The rows of what persons wrote: for whole texts, and line by line as the memory of translation. */
@Singleton
class PersonVariants {
    /** Things share words: of several that were written for the same words in one scope the newest holds. */
    private static final String FIND = """
            select distinct on (source_hash, scope) source_hash, scope, text, written_at from person_variant
             where language = ? and source_hash = any(?::text[]) and scope = any(?::text[])
             order by source_hash, scope, written_at desc, id desc""";

    /** Without it two who write at once would not see each other's rows, and lines of both would stay. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /** What a thing has of its own; rows of others with the same words stay. */
    private static final String CLEAR = """
            delete from person_variant
             where subject_id = ? and language = ? and kind = ? and field = ? and scope = any(?::text[])""";

    /** Follows {@link #CLEAR}, so that nothing is in its way. */
    private static final String WRITE = """
            insert into person_variant (id, source_hash, language, scope, part, source, text, kind, subject_id, field,
                                        written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Every field of a thing in one language. */
    private static final String ERASE = """
            delete from person_variant where subject_id = ? and language = ? and kind = ? and scope = any(?::text[])""";

    /** What was written for a thing's texts, those of its earlier versions among them. */
    private static final String OF_SUBJECT = """
            select language, field, source_hash, written_at from person_variant
             where subject_id = ? and kind = ? and part = 'TEXT' and scope = any(?::text[])""";

    /**
     * For all lines at once. The trigram operator finds candidates by the index; a person decides whether they fit. What
     * several things have alike is one suggestion.
     */
    private static final String SIMILAR = """
            select l.no, s.source, s.text, s.likeness
              from unnest(?::text[]) with ordinality as l (line, no)
             cross join lateral (
                   select v.source, v.text, similarity(v.source, l.line) as likeness from person_variant v
                    where v.source % l.line and v.part = 'LINE' and v.language = ? and v.scope = any(?::text[])
                    group by v.source, v.text
                    order by likeness desc, max(v.written_at) desc limit ?) s
             order by s.likeness desc, l.no limit ?""";

    private final Sql sql;
    private final Clock clock;

    PersonVariants(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a row holds: a text, a line, or a line with its facts taken out. */
    enum Part {
        TEXT,
        LINE,
        TEMPLATE
    }

    /** What somebody wrote, and for whom it holds. */
    record Written(String hash, String scope, String text, Instant at) {
        private static Written of(Row row) throws SQLException {
            return new Written(row.text("source_hash"), row.text("scope"), row.text("text"), row.instant("written_at"));
        }
    }

    /** A row to be written. */
    record NewVariant(String hash, Part part, String source, String text) {}

    /** What was written for a field of a thing. */
    record OfSubject(Language language, String field, String hash, Instant at) {}

    /** A line that somebody translated before, and the place of the line it is like; likeness from 0 to 1. */
    record Similar(int no, String source, String text, double likeness) {}

    /** What rows are written for: one field of a thing, in a language. */
    record Owner(String kind, UUID subject, String field, Language language) {}

    /** What was written under any of these hashes and holds in any of these scopes. */
    List<Written> find(Language language, Collection<String> hashes, Collection<String> scopes) {
        return hashes.isEmpty()
                ? List.of()
                : sql.list(FIND, Written::of, language.tag(), Set.copyOf(hashes), Set.copyOf(scopes));
    }

    /** Makes whoever else writes for the thing in this language wait until the transaction ends. */
    void oneAtATime(String kind, UUID subject, Language language) {
        sql.any(ONE_AT_A_TIME, "translation " + kind + " " + subject + " " + language.tag());
    }

    /** Forgets what was written for a field in these scopes; how many rows that were. */
    int clear(Owner owner, Collection<String> scopes) {
        return scopes.isEmpty()
                ? 0
                : sql.update(CLEAR, owner.subject(), owner.language().tag(), owner.kind(), owner.field(), scopes);
    }

    /** Writes for a field, in the place of whatever was written for it in that scope. */
    void write(AccountId author, Owner owner, String scope, Collection<NewVariant> variants) {
        clear(owner, List.of(scope));
        Instant now = Instant.now(clock);
        Map<String, NewVariant> byHash =
                variants.stream().collect(Collectors.toMap(NewVariant::hash, v -> v, (first, again) -> again));
        sql.batch(
                WRITE,
                byHash.values().stream()
                        .map(v -> new Object[] {
                            Uuids.next(),
                            v.hash(),
                            owner.language().tag(),
                            scope,
                            v.part(),
                            v.source(),
                            v.text(),
                            owner.kind(),
                            owner.subject(),
                            owner.field(),
                            author,
                            now
                        })
                        .toList());
    }

    /** Takes back what was written for a thing, its lines included; how many rows that were. */
    int erase(String kind, UUID subject, Language language, Collection<String> scopes) {
        return sql.update(ERASE, subject, language.tag(), kind, scopes);
    }

    /** What was written for a thing's texts. */
    List<OfSubject> of(String kind, UUID subject, Collection<String> scopes) {
        return sql.list(
                OF_SUBJECT,
                row -> new OfSubject(
                        Language.fromString(row.text("language")),
                        row.text("field"),
                        row.text("source_hash"),
                        row.instant("written_at")),
                subject,
                kind,
                scopes);
    }

    /**
     * Lines like these that somebody translated, the likest first.
     *
     * @param each how many for a line
     * @param most how many in all
     */
    List<Similar> similar(List<String> lines, Language language, Collection<String> scopes, int each, int most) {
        return sql.list(
                SIMILAR,
                row -> new Similar(
                        (int) row.number("no") - 1, row.text("source"), row.text("text"), row.real("likeness")),
                lines,
                language.tag(),
                scopes,
                each,
                most);
    }
}
