package jp.kairan.audit;

import java.util.List;
import java.util.Map;
import jp.kairan.audit.Damage.Kind;

/** Compares the chain with heads that were noted outside the database. */
final class Witnesses {
    private final ChainRows rows;
    private final Findings findings;

    Witnesses(ChainRows rows, Findings findings) {
        this.rows = rows;
        this.findings = findings;
    }

    /** Whether the chain still goes through all of these heads. */
    boolean check(List<Head> noted) {
        Map<Long, Head> now = rows.heads(noted.stream().map(Head::no).distinct().toList());
        long end = rows.head().map(Head::no).orElse(0L);
        boolean all = true;
        for (Head head : noted) {
            Head present = now.get(head.no());
            if (present == null) {
                findings.add(head.no() > end ? Kind.CUT_OFF : Kind.MISSING, head.no(), null);
            } else if (!present.hash().equals(head.hash())) {
                findings.add(Kind.REWRITTEN, head.no(), null);
            }
            all &= present != null && present.hash().equals(head.hash());
        }
        return all;
    }
}
