package jp.kairan.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.kernel.Sql;

/** Reads the chain piece by piece, each in a transaction of its own, so that no check holds the database back. */
@Singleton
class ChainRows {
    private static final String NEXT = "select " + Batch.COLUMNS + " from audit_batch where no > ? order by no limit 1";
    private static final String HEAD = "select " + Head.COLUMNS + " from audit_batch order by no desc limit 1";
    private static final String HEADS = "select " + Head.COLUMNS + " from audit_batch where no = any(?)";

    /** What says that it is in the batch, and what the batch says is in it; bounded, because somebody may have filled it. */
    private static final String MEMBERS = "select " + Entry.COLUMNS
            + " from audit_entry where batch_no = ? or seq = any(?::bigint[]) order by seq limit 20000";

    private static final String UNSEALED =
            "select " + Entry.COLUMNS + " from audit_entry where batch_no is null and seq > ? order by seq limit ?";

    /** In batches that are no more, which the foreign key forbids while it is there. */
    private static final String STRAYS = """
            select distinct e.batch_no from audit_entry e
             where e.batch_no is not null and not exists (select 1 from audit_batch b where b.no = e.batch_no)
             order by 1 limit 100""";

    private static final String COUNTS = """
            select (select count(*) from audit_batch) as batches,
                   (select count(*) from audit_entry where batch_no is not null) as sealed,
                   count(*) as unsealed, min(at) as oldest
              from audit_entry where batch_no is null""";

    private static final String PRESENT =
            "select seq, batch_no is not null as sealed from audit_entry where seq = any(?)";

    private final Sql sql;

    ChainRows(Sql sql) {
        this.sql = sql;
    }

    /** The first batch with a higher number. */
    @Transactional
    Optional<Batch> after(long no) {
        return sql.one(NEXT, Batch::of, no);
    }

    /** The end of the chain. */
    @Transactional
    Optional<Head> head() {
        return sql.one(HEAD, Head::of);
    }

    /** What the batches with these numbers look like now. */
    @Transactional
    Map<Long, Head> heads(Collection<Long> numbers) {
        Map<Long, Head> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            sql.list(HEADS, Head::of, numbers).forEach(head -> found.put(head.no(), head));
        }
        return found;
    }

    /** The entries of a batch, from both of its sides. */
    @Transactional
    List<Entry> members(Batch batch) {
        return sql.list(MEMBERS, Entry::of, batch.no(), batch.seqs());
    }

    /** Entries in no batch, beyond a number. */
    @Transactional
    List<Entry> unsealed(long after, int limit) {
        return sql.list(UNSEALED, Entry::of, after, limit);
    }

    /** Numbers of batches that entries name and that are not there. */
    @Transactional
    List<Long> strays() {
        return sql.list(STRAYS, row -> row.number("batch_no"));
    }

    /** Of these numbers those with an entry, and whether it is sealed. */
    @Transactional
    Map<Long, Boolean> present(Collection<Long> seqs) {
        Map<Long, Boolean> found = new HashMap<>();
        if (!seqs.isEmpty()) {
            sql.list(PRESENT, row -> found.put(row.number("seq"), row.flag("sealed")), seqs);
        }
        return found;
    }

    /** The counts beside what a check found. */
    @Transactional
    ChainReport report(Long witnessLines, Findings findings) {
        Head head = head().orElse(null);
        return sql.one(
                        COUNTS,
                        row -> new ChainReport(
                                row.number("batches"),
                                row.number("sealed"),
                                row.number("unsealed"),
                                row.instant("oldest"),
                                head,
                                witnessLines,
                                findings.listed(),
                                findings.all()))
                .orElseThrow();
    }
}
