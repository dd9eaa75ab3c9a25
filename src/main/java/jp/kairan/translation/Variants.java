package jp.kairan.translation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.Sql;

/** The rows of what engines made. Leases are by the database's clock, because replicas differ. */
@Singleton
class Variants {
    /** By hash alone: nothing else is known of a line here. */
    private static final String FIND = """
            select source_hash, state, text, engine, retry_at, made_at, read_on
              from machine_variant where language = ? and source_hash = any(?::text[])""";

    /** Once a day a line; whoever is at a row notes it instead, because nobody may wait for a note, least of all in a ring. */
    private static final String TOUCH = """
            update machine_variant m set read_on = ?
              from (select source_hash from machine_variant
                     where language = ? and source_hash = any(?::text[]) and read_on < ?
                     order by source_hash for update skip locked) old
             where m.language = ? and m.source_hash = old.source_hash""";

    /**
     * Claims lines for one replica: new ones, ones whose claim has run out, and ones that are due to be tried again. In
     * the order of their hashes, because two replicas that claim the same lines would otherwise wait in a ring.
     */
    private static final String CLAIM = """
            insert into machine_variant as m (source_hash, language, state, claimed_until, read_on)
            select w.hash, ?, 'WANTED', now() + ? * interval '1 millisecond', ?
              from unnest(?::text[]) as w(hash) order by w.hash
            on conflict (source_hash, language) do update
               set state = 'WANTED', claimed_until = excluded.claimed_until, text = null, engine = null, retry_at = null
             where m.state in ('WITHHELD', 'FAILED') and m.retry_at <= ?
                or m.state = 'WANTED' and m.claimed_until < now()
            returning source_hash""";

    private static final String PROLONG = """
            update machine_variant set claimed_until = now() + ? * interval '1 millisecond'
             where language = ? and source_hash = any(?::text[]) and state = 'WANTED'""";

    /** An answer that can be believed is kept whoever holds the claim by now; that there is none says only who holds it. */
    private static final String SETTLE = """
            update machine_variant m
               set state = s.state, text = s.text, engine = s.engine, retry_at = s.retry_at,
                   made_at = ?, claimed_until = null
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                   as s(hash, state, text, engine, retry_at)
             where m.source_hash = s.hash and m.language = ?
               and (m.state = 'WANTED' or m.state <> 'READY' and s.state = 'READY')""";

    /** Read off the index on the day. */
    private static final String FORGET = "delete from machine_variant where read_on < ?";

    private final Sql sql;
    private final Clock clock;

    Variants(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Seen(Variant variant, LocalDate readOn) {}

    /** What there is of these lines, and notes that they are still read. */
    @Transactional
    Map<String, Variant> find(Language language, Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Seen> seen = sql.list(
                FIND, row -> new Seen(Variant.of(row), row.date("read_on")), language.tag(), Set.copyOf(hashes));
        List<String> old = seen.stream()
                .filter(s -> s.readOn().isBefore(today))
                .map(s -> s.variant().hash())
                .sorted()
                .toList();
        if (!old.isEmpty()) {
            sql.update(TOUCH, today, language.tag(), old, today, language.tag());
        }
        return seen.stream().map(Seen::variant).collect(Collectors.toMap(Variant::hash, Function.identity()));
    }

    /** The lines, by hash, that are this replica's to ask for. */
    @Transactional
    Set<String> claim(Language language, Collection<String> hashes, Duration lease) {
        return Set.copyOf(sql.list(
                CLAIM,
                row -> row.text("source_hash"),
                language.tag(),
                lease.toMillis(),
                LocalDate.now(clock),
                hashes,
                Instant.now(clock)));
    }

    /** Keeps claimed lines for this replica for another lease. */
    @Transactional
    void prolong(Language language, Collection<String> hashes, Duration lease) {
        sql.update(PROLONG, lease.toMillis(), language.tag(), hashes);
    }

    /** Writes what came of claimed lines. */
    @Transactional
    void settle(Language language, List<Variant> variants) {
        if (variants.isEmpty()) {
            return;
        }
        sql.update(
                SETTLE,
                Instant.now(clock),
                column(variants, Variant::hash),
                column(variants, v -> v.state().name()),
                column(variants, Variant::text),
                column(variants, Variant::engine),
                column(variants, v -> v.retryAt() == null ? null : v.retryAt().toString()),
                language.tag());
    }

    /** Forgets what nobody has read since a day. */
    @Transactional
    int forget(LocalDate before) {
        return sql.update(FORGET, before);
    }

    private static List<String> column(List<Variant> variants, Function<Variant, String> part) {
        return variants.stream().map(part).toList();
    }
}
