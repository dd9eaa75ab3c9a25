package jp.kairan.audit;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import jp.kairan.audit.Damage.Kind;

/** One walk along the whole chain, a batch at a time, and then over what is not sealed yet. */
final class Walk {
    private static final int PAGE = 1_000;

    private final ChainRows rows;
    private final AuditKeys keys;
    private final Findings findings;
    private final BatchCheck check;

    private byte[] before = new byte[0];
    private long at;
    private int youngest = Integer.MAX_VALUE;

    Walk(ChainRows rows, AuditKeys keys, Findings findings) {
        this.rows = rows;
        this.keys = keys;
        this.findings = findings;
        check = new BatchCheck(keys, findings);
    }

    void run() {
        Optional<Batch> next = rows.after(0);
        while (next.isPresent()) {
            take(next.get());
            next = rows.after(at);
        }
        rows.strays().forEach(no -> findings.add(Kind.MISSING, no, null));
        unsealed();
    }

    private void take(Batch batch) {
        boolean follows = batch.no() == at + 1;
        for (long gone = at + 1; gone < batch.no() && gone - at <= Findings.LISTED; gone++) {
            findings.add(Kind.MISSING, gone, null);
        }
        int age = keys.age(batch.keyId());
        if (age < 0) {
            findings.add(Kind.UNKNOWN_KEY, batch.no(), null);
        } else if (age > youngest || follows && !holds(batch, age)) {
            findings.add(Kind.CHANGED, batch.no(), null);
        }
        youngest = age < 0 ? youngest : Math.min(youngest, age);
        check.check(batch, rows.members(batch), age >= 0);
        before = batch.hash();
        at = batch.no();
    }

    /** Only after the batch before it: what its seal was made over is gone together with a missing one. */
    private boolean holds(Batch batch, int age) {
        return MessageDigest.isEqual(batch.hash(), keys.batch(age, batch.sealed(before)));
    }

    private void unsealed() {
        List<Entry> page = rows.unsealed(0, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(e -> !keys.wrote(e)).forEach(e -> findings.add(Kind.FORGED, null, e.seq()));
            page = rows.unsealed(page.get(page.size() - 1).seq(), PAGE);
        }
    }
}
