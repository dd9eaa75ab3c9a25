package jp.kairan.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.kairan.kernel.Sql;

/** The chain of batches: seals what is settled. */
@Singleton
class AuditChain {
    /** Entries in a batch at the most: one seal stays a short transaction. */
    static final int BATCH = 5_000;

    private static final Duration ROLLOUT = Duration.ofHours(1);

    /** One replica seals at a time; the others find the lock taken and leave. */
    private static final String LOCK = "select 1 where pg_try_advisory_xact_lock(hashtext('kairan.audit'))";

    /** Entries older than every transaction still open: none can appear before them any more. */
    private static final String SETTLED = "select " + Entry.COLUMNS + """
              from audit_entry
             where batch_no is null and xid < pg_snapshot_xmin(pg_current_snapshot())
             order by seq limit ?""";

    private static final String LAST = "select " + Batch.COLUMNS + " from audit_batch order by no desc limit 1";

    private static final String ADD = """
            insert into audit_batch (no, entries, first_seq, last_seq, seqs, content, key_id, sealed_at, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final Clock clock;
    private final AuditKeys keys;

    AuditChain(Sql sql, Clock clock, AuditKeys keys) {
        this.sql = sql;
        this.clock = clock;
        this.keys = keys;
    }

    /** What a turn of sealing did: how many entries it sealed, and the head it made where it sealed any. */
    record Sealed(int entries, Head head) {
        static final Sealed NOTHING = new Sealed(0, null);

        /** Whether more may be waiting. */
        boolean full() {
            return entries == BATCH;
        }
    }

    /** Seals the next batch. */
    @Transactional
    Sealed seal() {
        if (!sql.any(LOCK)) {
            return Sealed.NOTHING;
        }
        List<Entry> entries = sql.list(SETTLED, Entry::of, BATCH);
        if (entries.isEmpty()) {
            return Sealed.NOTHING;
        }
        Optional<Batch> last = sql.one(LAST, Batch::of);
        if (last.filter(this::isOfAnotherSecret).isPresent()) {
            return Sealed.NOTHING;
        }
        Batch batch = next(
                last.map(Batch::no).orElse(0L) + 1,
                entries,
                last.map(Batch::hash).orElse(new byte[0]));
        sql.update(
                ADD,
                batch.no(),
                batch.count(),
                batch.firstSeq(),
                batch.lastSeq(),
                batch.seqs(),
                batch.content(),
                batch.keyId(),
                batch.sealedAt(),
                batch.hash());
        sql.update(
                "update audit_entry set batch_no = ? where batch_no is null and seq = any(?)",
                batch.no(),
                batch.seqs());
        return new Sealed(batch.count(), batch.head());
    }

    /**
     * Whether a replica with a newer secret seals already; this one leaves it to that, because an old key that sealed
     * after a new one would look like somebody who had stolen it. After an hour there is no such replica any more, and
     * the secret before was thrown away without being named as a former one.
     */
    private boolean isOfAnotherSecret(Batch last) {
        return keys.age(last.keyId()) < 0
                && last.sealedAt().isAfter(Instant.now(clock).minus(ROLLOUT));
    }

    private Batch next(long no, List<Entry> entries, byte[] before) {
        Batch batch = new Batch(
                no,
                entries.size(),
                entries.get(0).seq(),
                entries.get(entries.size() - 1).seq(),
                entries.stream().map(Entry::seq).toList(),
                Entry.content(entries),
                keys.id(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                new byte[0]);
        return batch.with(keys.batch(0, batch.sealed(before)));
    }
}
