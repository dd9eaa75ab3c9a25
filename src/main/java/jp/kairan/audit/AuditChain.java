package jp.kairan.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.kernel.KernelProblem;
import jp.kairan.kernel.Sql;

/** The chain of batches: seals what is settled, and tells whether anything sealed was changed since. */
@Singleton
public class AuditChain {
    /** Entries in a batch at the most: one seal stays a short transaction. */
    static final int BATCH = 5_000;

    /** One replica seals at a time; the others find the lock taken and leave. */
    private static final String LOCK = "select 1 where pg_try_advisory_xact_lock(hashtext('kairan.audit'))";

    /** Entries older than every transaction still open: none can appear before them any more. */
    private static final String SETTLED = """
            select seq, %s as line from audit_entry
             where batch_no is null and xid < pg_snapshot_xmin(pg_current_snapshot())
             order by seq limit ?""".formatted(Line.EXPRESSION);

    private static final String MEMBERS =
            "select seq, %s as line from audit_entry where batch_no = ? order by seq".formatted(Line.EXPRESSION);

    private static final String LAST = "select no, hash, entries from audit_batch order by no desc limit 1";
    private static final String ALL = "select no, hash, entries from audit_batch order by no";

    private static final String COUNTS = """
            select (select count(*) from audit_batch) as batches,
                   count(*) filter (where batch_no is not null) as sealed,
                   count(*) filter (where batch_no is null) as unsealed
              from audit_entry""";

    private record Line(long seq, String text) {
        /**
         * Every column an entry was written with, in PostgreSQL's own text, so that the hash needs no parsing; an
         * array of JSON, because in it nothing moves from one column to the next unseen.
         */
        static final String EXPRESSION =
                "jsonb_build_array(seq, extract(epoch from at), actor, action, subject_kind, subject_id, unit_id, detail)::text";
    }

    private record Batch(long no, byte[] hash, int entries) {}

    private final Sql sql;
    private final Clock clock;

    AuditChain(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Seals the next batch and tells how many entries it holds; 0 where there is nothing to seal. */
    @Transactional
    public int seal() {
        if (!sql.any(LOCK)) {
            return 0;
        }
        List<Line> lines = sql.list(SETTLED, row -> new Line(row.number("seq"), row.text("line")), BATCH);
        if (lines.isEmpty()) {
            return 0;
        }
        Optional<Batch> last = sql.one(LAST, AuditChain::batch);
        long no = last.map(b -> b.no + 1).orElse(1L);
        long first = lines.get(0).seq;
        long end = lines.get(lines.size() - 1).seq;
        sql.update(
                "insert into audit_batch (no, entries, first_seq, last_seq, hash, sealed_at) values (?, ?, ?, ?, ?, ?)",
                no,
                lines.size(),
                first,
                end,
                hash(last.map(Batch::hash).orElse(new byte[0]), lines),
                Instant.now(clock));
        sql.update(
                "update audit_entry set batch_no = ? where batch_no is null and seq = any(?)",
                no,
                lines.stream().map(Line::seq).toList());
        return lines.size();
    }

    /** How far the chain reaches and whether all of it holds; for city administrators. Reads every entry. */
    @Transactional
    public ChainReport report(Actor actor) {
        if (!actor.mayAnywhere(Action.AUDIT_READ)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        Optional<Long> broken = firstBroken();
        return sql.one(
                        COUNTS,
                        row -> new ChainReport(
                                row.number("batches"),
                                row.number("sealed"),
                                row.number("unsealed"),
                                broken.orElse(null)))
                .orElseThrow();
    }

    /**
     * Number of the first batch that does not match its entries or does not follow the one before, or empty where the
     * whole chain holds.
     */
    private Optional<Long> firstBroken() {
        byte[] before = new byte[0];
        long expected = 1;
        for (Batch batch : sql.list(ALL, AuditChain::batch)) {
            List<Line> lines = sql.list(MEMBERS, row -> new Line(row.number("seq"), row.text("line")), batch.no);
            if (batch.no != expected
                    || lines.size() != batch.entries
                    || !Arrays.equals(batch.hash, hash(before, lines))) {
                return Optional.of(expected);
            }
            before = batch.hash;
            expected++;
        }
        return Optional.empty();
    }

    private static Batch batch(jp.kairan.kernel.Row row) throws java.sql.SQLException {
        return new Batch(row.number("no"), row.bytes("hash"), row.integer("entries"));
    }

    private static byte[] hash(byte[] before, List<Line> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            for (Line line : lines) {
                digest.update(line.text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
