package jp.kairan.audit;

import jakarta.inject.Singleton;
import java.util.List;
import jp.kairan.access.Action;
import jp.kairan.access.Actor;
import jp.kairan.kernel.KernelProblem;

/** Tells whether the audit is what the service wrote: the whole chain, and every head that was noted outside of it. */
@Singleton
class AuditCheck {
    private final ChainRows rows;
    private final AuditKeys keys;
    private final WitnessFile file;
    private final Watch watch;

    AuditCheck(ChainRows rows, AuditKeys keys, WitnessFile file, Watch watch) {
        this.rows = rows;
        this.keys = keys;
        this.file = file;
        this.watch = watch;
    }

    /**
     * Reads every entry and says what is wrong, for city administrators. It is no transaction of its own, because it
     * would keep the database from tidying up for as long as it takes.
     *
     * @param noted heads that somebody wrote down
     */
    ChainReport report(Actor actor, List<Head> noted) {
        if (!actor.mayAnywhere(Action.AUDIT_READ)) {
            throw KernelProblem.FORBIDDEN.problem();
        }
        Findings findings = new Findings();
        Witnesses witnesses = new Witnesses(rows, findings);
        witnesses.check(noted);
        witnesses.check(watch.newest().stream().toList());
        Long lines = file.read(witnesses::check).orElse(null);
        new Walk(rows, keys, findings).run();
        return rows.report(lines, findings);
    }
}
