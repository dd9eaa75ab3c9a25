package jp.kairan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.audit.Damage.Kind;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Keys;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a superuser does to the tables behind the service is seen, and named. */
@KairanTest
class AuditChainTest {
    private static final byte[] GUESSED = new byte[32];

    @Inject
    Chains chains;

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    ChainRows rows;

    @Inject
    Sql sql;

    private Id first;
    private Id second;

    @BeforeEach
    void settle() {
        first = chains.sealedAct("FirstDone");
        second = chains.sealedAct("SecondDone");
    }

    @Test
    void aChainThatNobodyTouchedHolds() {
        assertThat(chains.damages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'SYSTEM|'",
                "action = 'OtherDone'",
                "at = at + interval '1 microsecond'",
                "at = 'infinity'",
                "detail = '{\"households\": 4}'",
                "subject_kind = 'OTHER'",
                "unit_id = subject_id",
                "mac = '\\x00'"
            })
    void aChangedEntryIsSeen(String change) {
        assertThat(chains.after("update audit_entry set " + change + " where subject_id = ?", first))
                .containsExactly(damage(Kind.CHANGED, first));
    }

    @Test
    void entriesThatChangedPlacesAreSeen() {
        long one = chains.seq(first);
        long other = chains.seq(second);
        List<Damage> damages = chains.during(() -> {
            chains.changed("""
                            update audit_entry e
                               set at = o.at, actor = o.actor, action = o.action, subject_id = o.subject_id, mac = o.mac
                              from audit_entry o
                             where (e.seq, o.seq) in ((?, ?), (?, ?))""", one, other, other, one);
            return chains.damages();
        });
        assertThat(damages)
                .containsExactlyInAnyOrder(
                        new Damage(Kind.CHANGED, chains.batch(first), null),
                        new Damage(Kind.CHANGED, chains.batch(second), null));
    }

    @Test
    void aRemovedEntryIsSeen() {
        long seq = chains.seq(first);
        assertThat(chains.after("delete from audit_entry where subject_id = ?", first))
                .containsExactly(new Damage(Kind.MISSING, chains.batch(first), seq));
    }

    @Test
    void anEntryInsertedIntoASealedBatchIsSeen() {
        List<Damage> damages = chains.during(() -> {
            chains.changed("""
                            insert into audit_entry (seq, at, actor, action, subject_kind, detail, mac, batch_no)
                            overriding system value
                            select -5, at, actor, action, subject_kind, detail, mac, batch_no
                              from audit_entry where subject_id = ?""", first);
            return chains.damages();
        });
        assertThat(damages).containsExactly(new Damage(Kind.INSERTED, chains.batch(first), -5L));
    }

    @Test
    void anEntryTakenOutOfItsBatchIsSeen() {
        assertThat(chains.after("update audit_entry set batch_no = null where subject_id = ?", first))
                .containsExactly(damage(Kind.DETACHED, first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entries = entries + 1",
                "first_seq = first_seq - 1",
                "last_seq = last_seq + 1",
                "sealed_at = sealed_at - interval '1 day'"
            })
    void aChangedColumnOfABatchIsSeen(String change) {
        long no = chains.batch(first);
        assertThat(chains.after("update audit_batch set " + change + " where no = ?", no))
                .containsExactly(new Damage(Kind.CHANGED, no, null));
    }

    @Test
    void aRemovedBatchIsSeen() {
        long gone = chains.batch(first);
        List<Damage> damages = chains.during(() -> {
            chains.changed("delete from audit_entry where batch_no = ?", gone);
            chains.changed("delete from audit_batch where no = ?", gone);
            return chains.damages();
        });
        assertThat(damages).containsExactly(new Damage(Kind.MISSING, gone, null));
    }

    @Test
    void whatWasWrittenByAnotherHandBeforeItWasSealedIsSeenThenAndEverAfter() {
        Id act = chains.noted("LastDone");
        List<Damage> damages = chains.during(() -> {
            chains.changed("update audit_entry set actor = 'ANONYMOUS' where subject_id = ?", act);
            List<Damage> unsealed = chains.damages();
            assertThat(unsealed).containsExactly(new Damage(Kind.FORGED, null, chains.seq(act)));
            chains.changed("update audit_entry set xid = '1' where subject_id = ?", act);
            assertThat(chain.seal().entries()).isPositive();
            return chains.damages();
        });
        assertThat(damages).hasSize(1).allSatisfy(damage -> {
            assertThat(damage.kind()).isEqualTo(Kind.FORGED);
            assertThat(damage.batch()).isNotNull();
        });
    }

    /** Whoever writes in the database knows how it is done, and lacks the key alone. */
    @Test
    void aChainWrittenAnewWithoutTheKeyIsSeen() {
        long from = chains.batch(first);
        List<Damage> damages = chains.during(() -> {
            chains.changed("update audit_entry set actor = 'ANONYMOUS' where subject_id = ?", first);
            for (Entry entry : rows.members(rows.after(from - 1).orElseThrow())) {
                chains.changed(
                        "update audit_entry set mac = ? where seq = ?",
                        Keys.hmac(GUESSED, entry.text().getBytes(StandardCharsets.UTF_8)),
                        entry.seq());
            }
            sealAnew(from);
            return chains.damages();
        });
        assertThat(damages)
                .contains(
                        new Damage(Kind.CHANGED, from, null),
                        new Damage(Kind.CHANGED, chains.batch(second), null),
                        damage(Kind.FORGED, first));
    }

    private void sealAnew(long from) {
        byte[] before = rows.after(from - 2).map(Batch::hash).orElse(new byte[0]);
        for (var next = rows.after(from - 1);
                next.isPresent();
                next = rows.after(next.get().no())) {
            Batch old = next.get();
            chains.changed(
                    "update audit_batch set content = ? where no = ?", Entry.content(rows.members(old)), old.no());
            Batch told = rows.after(old.no() - 1).orElseThrow();
            before = Keys.hmac(GUESSED, told.sealed(before).getBytes(StandardCharsets.UTF_8));
            chains.changed("update audit_batch set hash = ? where no = ?", before, old.no());
        }
    }

    @Test
    void anEntryOfAnOpenTransactionKeepsLaterOnesWaiting() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Id slow = AccountId.next();
        CompletableFuture<Void> open = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    audit.note(Actor.SYSTEM, "SlowlyDone", "TEST", slow, null, Map.of());
                    written.countDown();
                    waitFor(release);
                }));
        waitFor(written);
        Id quick = chains.noted("QuicklyDone");
        chain.seal();
        assertThat(chains.isSealed(quick)).isFalse();

        release.countDown();
        open.get(10, TimeUnit.SECONDS);
        chains.sealed(slow);
        chains.sealed(quick);
        assertThat(chains.batch(slow)).isLessThanOrEqualTo(chains.batch(quick));
        assertThat(chains.damages()).isEmpty();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Damage damage(Kind kind, Id act) {
        return new Damage(kind, chains.batch(act), chains.seq(act));
    }
}
