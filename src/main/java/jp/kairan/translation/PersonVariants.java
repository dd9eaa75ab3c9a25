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
    private static final String FIND = """
            select source_hash, scope, text, written_at from person_variant
             where language = ? and source_hash = any(?::text[]) and scope = any(?::text[])""";

    private static final String WRITE = """
            insert into person_variant (id, source_hash, language, scope, part, source, text, kind, subject_id, field,
                                        written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source_hash, language, scope) do update
               set text = excluded.text, kind = excluded.kind, subject_id = excluded.subject_id,
                   field = excluded.field, written_by = excluded.written_by, written_at = excluded.written_at""";

    private static final String ERASE = """
            delete from person_variant where subject_id = ? and language = ? and kind = ? and scope = any(?::text[])""";

    /** What was written for a thing's texts, those of its earlier versions among them. */
    private static final String OF_SUBJECT = """
            select language, field, source_hash, written_at from person_variant
             where subject_id = ? and kind = ? and part = 'TEXT' and scope = any(?::text[])""";

    /** The trigram operator finds candidates by the index; a person decides whether they fit. */
    private static final String SIMILAR = """
            select source, text, similarity(source, ?) as likeness from person_variant
             where source % ? and part = 'LINE' and language = ? and scope = any(?::text[])
             order by likeness desc, written_at desc limit ?""";

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

    /** A line that somebody translated before; likeness from 0 to 1. */
    record Similar(String source, String text, double likeness) {}

    /** What was written under any of these hashes and holds in any of these scopes. */
    List<Written> find(Language language, Collection<String> hashes, Collection<String> scopes) {
        return hashes.isEmpty()
                ? List.of()
                : sql.list(FIND, Written::of, language.tag(), Set.copyOf(hashes), Set.copyOf(scopes));
    }

    /** Writes or replaces. */
    void write(
            AccountId author,
            Language language,
            String scope,
            String kind,
            UUID subject,
            String field,
            Collection<NewVariant> variants) {
        Instant now = Instant.now(clock);
        Map<String, NewVariant> byHash =
                variants.stream().collect(Collectors.toMap(NewVariant::hash, v -> v, (first, again) -> again));
        byHash.values().stream()
                .sorted(java.util.Comparator.comparing(NewVariant::hash))
                .forEach(v -> sql.update(
                        WRITE,
                        Uuids.next(),
                        v.hash(),
                        language.tag(),
                        scope,
                        v.part(),
                        v.source(),
                        v.text(),
                        kind,
                        subject,
                        field,
                        author,
                        now));
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

    /** Lines like this one that somebody translated, the likest first. */
    List<Similar> similar(String line, Language language, Collection<String> scopes, int most) {
        return sql.list(
                SIMILAR,
                row -> new Similar(row.text("source"), row.text("text"), row.real("likeness")),
                line,
                line,
                language.tag(),
                scopes,
                most);
    }
}
