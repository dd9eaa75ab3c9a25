package jp.kairan.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kairan.audit.Damage.Kind;

/**
 * What this replica remembers of the audit outside the database: the newest head it has seen, and the entries it has
 * committed that are not sealed yet. A look compares both with what is there now.
 */
@Singleton
class Watch {
    private static final int SOME = 10_000;

    private final ChainRows rows;
    private final Unsettled unsettled;
    private final WitnessFile file;
    private Head newest;

    Watch(ChainRows rows, Unsettled unsettled, WitnessFile file) {
        this.rows = rows;
        this.unsettled = unsettled;
        this.file = file;
    }

    /** The head this replica remembers. */
    synchronized Optional<Head> newest() {
        return Optional.ofNullable(newest);
    }

    /**
     * Looks whether the remembered head and entries are still there, and goes on to the newest head. After damage was
     * found it stays with the head it knows, so that every later check finds the same.
     */
    synchronized Findings look() {
        Findings findings = new Findings();
        if (newest == null) {
            newest = file.last().orElse(null);
        }
        if (newest == null || new Witnesses(rows, findings).check(List.of(newest))) {
            rows.head()
                    .filter(head -> newest == null || head.no() > newest.no())
                    .ifPresent(head -> {
                        file.append(head);
                        newest = head;
                    });
        }
        entries(findings);
        return findings;
    }

    private void entries(Findings findings) {
        List<Long> mine = unsettled.some(SOME);
        Map<Long, Boolean> present = rows.present(mine);
        for (Long seq : mine) {
            Boolean sealed = present.get(seq);
            if (sealed == null) {
                findings.add(Kind.MISSING, null, seq);
            }
            if (sealed == null || sealed) {
                unsettled.settled(seq);
            }
        }
    }
}
