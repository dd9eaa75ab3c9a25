package jp.kairan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.kairan.audit.Damage.Kind;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** The chain outlives the secret: what was sealed under a replaced one verifies as long as that one is known. */
@KairanTest
class RotatedSecretTest {
    private static final byte[] FRESH = new byte[32];

    @Inject
    Chains chains;

    @Inject
    ChainRows rows;

    @Inject
    Keys keys;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Test
    void aFormerSecretVerifiesWhatItSealed() {
        long no = chains.batch(chains.sealedAct("FirstDone"));

        assertThat(walk(rotated())).isEmpty();
        assertThat(walk(new AuditKeys(List.of(FRESH), List.of(FRESH))))
                .contains(new Damage(Kind.UNKNOWN_KEY, 1L, null))
                .allSatisfy(damage -> assertThat(damage.kind()).isIn(Kind.UNKNOWN_KEY, Kind.FORGED));
        assertThat(no).isPositive();
    }

    @Test
    void aFormerSecretSealsNothingAnyMore() {
        chains.sealedAct("FirstDone");
        chains.noted("UnderTheNewSecret");
        chains.during(() -> {
            settle();
            assertThat(new AuditChain(sql, clock, rotated()).seal().entries()).isPositive();
            assertThat(walk(rotated())).isEmpty();
            return null;
        });
        chains.noted("UnderAStolenOne");
        List<Damage> damages = chains.during(() -> {
            settle();
            Head fresh = new AuditChain(sql, clock, rotated()).seal().head();
            sql.update("update audit_entry set batch_no = null where seq in (select max(seq) from audit_entry)");
            Head back = new AuditChain(sql, clock, stolen()).seal().head();
            assertThat(back.no()).isEqualTo(fresh.no() + 1);
            return walk(rotated()).stream()
                    .filter(damage -> damage.batch() == back.no())
                    .toList();
        });
        assertThat(damages).hasSize(1).extracting(Damage::kind).containsExactly(Kind.CHANGED);
    }

    @Test
    void aReplicaThatHasTheOldSecretStillLeavesSealingToTheNewOnes() {
        chains.noted("BeforeTheRollout");
        chains.during(() -> {
            settle();
            assertThat(new AuditChain(sql, clock, rotated()).seal().entries()).isPositive();
            sql.update("update audit_entry set batch_no = null where seq in (select max(seq) from audit_entry)");
            assertThat(new AuditChain(sql, clock, present()).seal().entries()).isZero();

            Clock later = Clock.offset(clock, Duration.ofHours(2));
            assertThat(new AuditChain(sql, later, present()).seal().entries()).isPositive();
            return null;
        });
    }

    /** As if no transaction were open that could still write before them. */
    private void settle() {
        sql.update("update audit_entry set xid = '1' where batch_no is null");
    }

    private List<Damage> walk(AuditKeys known) {
        Findings findings = new Findings();
        new Walk(rows, known, findings).run();
        return findings.listed();
    }

    private AuditKeys rotated() {
        return new AuditKeys(after("audit-entry"), after("audit-batch"));
    }

    private AuditKeys present() {
        return new AuditKeys(keys.everForPurpose("audit-entry"), keys.everForPurpose("audit-batch"));
    }

    /** Of somebody who has the replaced secret and knows what the new key is called. */
    private AuditKeys stolen() {
        return new AuditKeys(before("audit-entry"), before("audit-batch"));
    }

    private List<byte[]> before(String purpose) {
        return Stream.concat(keys.everForPurpose(purpose).stream(), Stream.of(FRESH))
                .toList();
    }

    private List<byte[]> after(String purpose) {
        return Stream.concat(Stream.of(FRESH), keys.everForPurpose(purpose).stream())
                .toList();
    }
}
