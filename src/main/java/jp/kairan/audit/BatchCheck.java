package jp.kairan.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kairan.audit.Damage.Kind;

/** Compares a batch with the entries that are there, and names what became of which. */
final class BatchCheck {
    private final AuditKeys keys;
    private final Findings findings;

    BatchCheck(AuditKeys keys, Findings findings) {
        this.keys = keys;
        this.findings = findings;
    }

    /**
     * Checks one.
     *
     * @param members every entry that says it is in the batch or that the batch says is in it
     * @param written whether the service that knows these keys wrote them; otherwise their own seals tell nothing
     */
    void check(Batch batch, List<Entry> members, boolean written) {
        Set<Long> missing = new HashSet<>(batch.seqs());
        List<Entry> own = members.stream().filter(e -> missing.remove(e.seq())).toList();
        missing.stream().sorted().forEach(seq -> findings.add(Kind.MISSING, batch.no(), seq));
        Set<Long> listed = new HashSet<>(batch.seqs());
        for (Entry entry : members) {
            if (!listed.contains(entry.seq())) {
                findings.add(Kind.INSERTED, batch.no(), entry.seq());
            } else if (entry.batch() == null || entry.batch() != batch.no()) {
                findings.add(Kind.DETACHED, batch.no(), entry.seq());
            }
        }
        boolean same = Arrays.equals(batch.content(), Entry.content(own));
        List<Long> strange = written
                ? own.stream().filter(e -> !keys.wrote(e)).map(Entry::seq).toList()
                : List.of();
        strange.forEach(seq -> findings.add(same ? Kind.FORGED : Kind.CHANGED, batch.no(), seq));
        if (!same && missing.isEmpty() && strange.isEmpty()) {
            findings.add(Kind.CHANGED, batch.no(), null);
        }
    }
}
