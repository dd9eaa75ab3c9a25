package jp.kairan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.kairan.access.AccountId;
import jp.kairan.access.Actor;
import jp.kairan.audit.Damage.Kind;
import jp.kairan.kernel.Id;
import jp.kairan.kernel.Sql;
import jp.kairan.testing.KairanTest;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the chain cannot tell by itself is told by what was noted outside the database. */
@KairanTest
class AuditWitnessTest {
    @TempDir
    Path folder;

    @Inject
    Chains chains;

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    ChainRows rows;

    @Inject
    AuditKeys keys;

    @Inject
    Unsettled committed;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Inject
    Sql sql;

    private WitnessFile file;
    private Unsettled mine;
    private Watch watch;

    @BeforeEach
    void lookOnce() {
        file = new WitnessFile(Optional.of(folder.resolve("heads")));
        mine = new Unsettled(transactions);
        watch = new Watch(rows, mine, file);
        chains.sealedAct("FirstDone");
        assertThat(watch.look().listed()).isEmpty();
    }

    @Test
    void aChainCutOffHoldsInItselfAndIsSeenByTheReplicaThatRemembers() {
        Head head = watch.newest().orElseThrow();
        List<Damage> damages = chains.during(() -> {
            chains.cutOff();
            Findings alone = new Findings();
            new Walk(rows, keys, alone).run();
            assertThat(alone.listed()).isEmpty();
            return watch.look().listed();
        });
        assertThat(damages).containsExactly(new Damage(Kind.CUT_OFF, head.no(), null));
        assertThat(watch.newest()).hasValue(head);
    }

    @Test
    void aChainCutOffIsSeenByAReplicaThatStartsWithTheFile() {
        Head head = watch.newest().orElseThrow();
        List<Damage> damages = chains.during(() -> {
            chains.cutOff();
            return new Watch(rows, new Unsettled(transactions), file).look().listed();
        });
        assertThat(damages).containsExactly(new Damage(Kind.CUT_OFF, head.no(), null));
    }

    @Test
    void everyCheckReadsTheWholeFile() throws IOException {
        Head head = watch.newest().orElseThrow();
        Files.writeString(folder.resolve("heads"), "412 18234 9f86d08", StandardOpenOption.APPEND);
        ChainReport holds = check().report(Actor.SYSTEM, List.of());
        assertThat(holds.damages()).isEmpty();
        assertThat(holds.witnessLines()).isEqualTo(1);
        assertThat(holds.head().no()).isGreaterThanOrEqualTo(head.no());

        Files.writeString(
                folder.resolve("heads"),
                "\n" + head.no() + " " + head.lastSeq() + " " + "0".repeat(64) + "\n",
                StandardOpenOption.APPEND);
        assertThat(check().report(Actor.SYSTEM, List.of()).damages())
                .containsExactly(new Damage(Kind.REWRITTEN, head.no(), null));
    }

    @Test
    void theFileGetsALineAHeadAndNoneTwice() throws IOException {
        chains.sealedAct("SecondDone");
        watch.look();
        watch.look();
        List<String> lines = Files.readAllLines(folder.resolve("heads"));
        assertThat(lines).hasSize(2).doesNotHaveDuplicates();
        assertThat(lines.get(1)).isEqualTo(watch.newest().orElseThrow().line());
    }

    @Test
    void anEntryRemovedBeforeItWasSealedIsMissedByTheReplicaThatCommittedIt() {
        AtomicReference<Long> seq = new AtomicReference<>();
        Id act = chains.noted("SoonGone");
        seq.set(chains.seq(act));
        assertThat(committed.holds(seq.get()) || chains.isSealed(act)).isTrue();
        QuarkusTransaction.requiringNew().run(() -> mine.written(seq.get()));

        List<Damage> damages = chains.during(() -> {
            chains.changed("delete from audit_entry where subject_id = ?", act);
            return watch.look().listed();
        });
        assertThat(damages).contains(new Damage(Kind.MISSING, null, seq.get()));
    }

    @Test
    void anActThatWasRolledBackIsMissedByNobody() {
        AtomicReference<Long> seq = new AtomicReference<>();
        Id act = AccountId.next();
        QuarkusTransaction.begin();
        audit.note(Actor.SYSTEM, "NeverDone", "TEST", act, null, Map.of());
        seq.set(chains.seq(act));
        QuarkusTransaction.rollback();

        assertThat(committed.holds(seq.get())).isFalse();
    }

    @Test
    void whoIsRememberedIsForgottenOnceSealed() {
        Id act = chains.sealedAct("ThirdDone");
        long seq = chains.seq(act);
        QuarkusTransaction.requiringNew().run(() -> mine.written(seq));

        assertThat(watch.look().listed()).isEmpty();
        assertThat(mine.holds(seq)).isFalse();
    }

    @Test
    void damageShowsInTheHealthAndInTheMetrics() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        Alarm alarm = new Alarm(metrics);
        AuditHealth health = new AuditHealth(alarm);
        alarm.checked(check().report(Actor.SYSTEM, List.of()));
        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);

        ChainReport damaged = check().report(Actor.SYSTEM, List.of(new Head(Long.MAX_VALUE, 0, "0".repeat(64))));
        alarm.checked(damaged);

        assertThat(health.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(metrics.get("kairan.audit.damages").gauge().value()).isEqualTo(1);
        assertThat(metrics.get("kairan.audit.checks")
                        .tag("outcome", "DAMAGED")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aWitnessThatCannotBeReadIsToldOfAndKeepsNothingFromBeingSealed() {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        Alarm alarm = new Alarm(metrics);
        WitnessFile folderForAFile = new WitnessFile(Optional.of(folder));
        Id act = chains.noted("SealedAllTheSame");
        SealAudit sealing = new SealAudit(chain, new Watch(rows, mine, folderForAFile), alarm);

        await().until(() -> {
            sealing.seal();
            return chains.isSealed(act);
        });

        assertThat(metrics.get("kairan.audit.unwitnessed").counter().count()).isPositive();
        assertThat(new AuditHealth(alarm).call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    }

    private AuditCheck check() {
        return new AuditCheck(rows, keys, file, watch);
    }
}
