package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import jp.kairan.access.NoticeId;
import jp.kairan.localfcm.Behaviour;
import jp.kairan.localfcm.Latency;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class SharedQuotaTest {
    private static final Tempo TEMPO = new Tempo(1_000, 0.1, Duration.ZERO);

    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    @Inject
    Quota quota;

    private Bench bench;
    private Association association;

    @BeforeEach
    void anAssociation() {
        bench = rig.bench();
        association = city.association(1, 1);
    }

    @AfterEach
    void close() {
        bench.close();
        rig.endPauses();
    }

    private void phones(int many) {
        rig.run("""
                insert into device (id, account_id, platform, address_kind, address, address_at, address_state, created_at)
                select gen_random_uuid(), ?, 'ANDROID', 'FCM_TOKEN', 'quota-' || gen_random_uuid(), now(), 'ACTIVE', now()
                  from generate_series(1, ?)""", association.houses().get(0).anyResident(), many);
    }

    private Grant ask(String project, int most, boolean emergency) {
        return quota.ask(project, TEMPO, most, emergency);
    }

    @Test
    void replicasThatAskAtTheSameTimeGetSlicesOneAfterTheOther() {
        String project = "p-" + UUID.randomUUID();
        long begun = System.nanoTime();
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Integer>> replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    int granted = 0;
                    while (!over.get()) {
                        granted += ask(project, 1_000_000, false).messages();
                    }
                    return granted;
                }))
                .toList();
        await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
        over.set(true);
        int granted = replicas.stream().mapToInt(CompletableFuture::join).sum();
        double seconds = (System.nanoTime() - begun) / 1e9;

        assertThat((double) granted).isBetween(900 * 1.2, 900 * (seconds + 0.3) + 4);
    }

    @Test
    void aReplicaThatDiesTakesNothingWithItButItsSlice() {
        String project = "p-" + UUID.randomUUID();
        ask(project, 1_000_000, false);

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(ask(project, 10, false).messages()).isPositive());
    }

    @Test
    void nobodyIsGrantedAnythingDuringAPause() {
        rig.run("insert into push_pause (scope, until, reason) values ('ALL', now() + interval '1 minute', 'QUOTA')");

        Grant grant = ask("p-" + UUID.randomUUID(), 10, true);

        assertThat(grant.messages()).isZero();
        assertThat(grant.paused()).isTrue();
        assertThat(grant.in()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    }

    @Test
    void twoWorkersTogetherKeepToTheRateOfTheProject() {
        phones(600);
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));

        rig.carry(notice, bench.worker(400), bench.worker(400));

        long nanos =
                bench.fcm.counters().lastAcceptNanos() - bench.fcm.counters().firstAcceptNanos();
        assertThat(bench.fcm.counters().accepted()).isEqualTo(600);
        assertThat(TimeUnit.NANOSECONDS.toMillis(nanos)).isGreaterThan(1_250);
    }

    @Test
    void anEmergencyOvertakesAFullWireWithinASecond() {
        phones(1_500);
        NoticeId slow = rig.publish(Draft.toEveryone(association.place().id()));
        bench.fcm.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(900)));
        Worker worker = bench.worker(300);
        worker.turn();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    worker.turn();
                    return bench.fcm.counters().connections() > 0;
                });
        bench.fcm.behave(Behaviour.ACCEPTING);
        Association hit = city.association(1, 1);
        String token = "hit-" + UUID.randomUUID();
        city.phone(hit.houses().get(0).anyResident(), token);
        rig.publish(Draft.toEveryone(hit.place().id()).emergency());

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    worker.turn();
                    return bench.fcm.token(token).accepts() == 1;
                });

        assertThat(rig.states(slow)).containsExactly("SENDING");
        assertThat(bench.fcm.counters().accepted()).isLessThan(1_500);
    }

    @Test
    void aRunThatEndsStopsWhatIsStillInTheQueueOfAWorker() {
        phones(1_000);
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        Worker worker = bench.worker(200);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    worker.turn();
                    return bench.fcm.counters().accepted() > 20;
                });
        rig.run("update push_run set expires_at = now() where notice_id = ?", notice);

        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    worker.turn();
                    return !rig.outcomes(notice).containsValue(Outcome.WAITING);
                });

        assertThat(bench.fcm.counters().accepted()).isLessThan(500);
        assertThat(rig.outcomes(notice)).hasSize(1_000);
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.ACCEPTED, Outcome.EXPIRED);
        assertThat(rig.states(notice)).containsExactly("EXPIRED");
    }
}
