package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
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
class BrokenConnectionsTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    private Bench bench;
    private FreezableProxy proxy;
    private Association association;

    @BeforeEach
    void aProxyInBetween() throws IOException {
        bench = rig.bench();
        proxy = new FreezableProxy(bench.fcm.port());
        association = city.association(1, 1);
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        proxy.close();
    }

    private Worker throughProxy() {
        return bench.worker(proxy.url());
    }

    private NoticeId publish(int phones) {
        rig.run("""
                insert into device (id, account_id, platform, address_kind, address, address_at, address_state, created_at)
                select gen_random_uuid(), ?, 'ANDROID', 'FCM_TOKEN', 'broken-' || gen_random_uuid(), now(), 'ACTIVE', now()
                  from generate_series(1, ?)""", association.houses().get(0).anyResident(), phones);
        return rig.publish(Draft.toEveryone(association.place().id()));
    }

    private void turnUntilAccepted(Worker worker, long many) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    worker.turn();
                    return bench.fcm.counters().accepted() >= many;
                });
    }

    @Test
    void aConnectionThatFellSilentIsGivenUpAndNobodyIsLost() {
        bench.fcm.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(50)));
        Worker worker = throughProxy();
        NoticeId notice = publish(1_000);
        turnUntilAccepted(worker, 100);
        int frozen = proxy.connections();
        proxy.freeze();

        rig.carry(notice, worker);

        assertThat(proxy.abandoned()).isEqualTo(frozen);
        assertThat(rig.outcomes(notice)).hasSize(1_000);
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.ACCEPTED);
        assertThat(bench.fcm.counters().distinctAccepted()).isEqualTo(1_000);
    }

    @Test
    void anEmergencyDoesNotWaitForSilentConnections() {
        bench.fcm.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(50)));
        Worker worker = throughProxy();
        publish(1_000);
        turnUntilAccepted(worker, 100);
        proxy.freeze();
        bench.fcm.clear();
        Association hit = city.association(1, 1);
        city.phone(hit.houses().get(0).anyResident(), "hit");
        rig.publish(Draft.toEveryone(hit.place().id()).emergency());

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    worker.turn();
                    return bench.fcm.token("hit").accepts() == 1;
                });

        assertThat(bench.fcm.token("hit").requests()).isEqualTo(1);
    }

    @Test
    void connectionsThatAreDrainedLoseNobodyAndRepeatNobody() {
        bench.fcm.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(20)).withGoAwayEvery(100));

        NoticeId notice = publish(1_000);
        rig.carry(notice, bench.worker());

        assertThat(bench.fcm.counters().goAways()).isGreaterThan(3);
        assertThat(bench.fcm.counters().repeats()).isZero();
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.ACCEPTED);
    }

    @Test
    void connectionsAreOpenBeforeTheFirstMessage() {
        Worker worker = bench.worker();

        worker.warm();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(bench.fcm.counters().connections()).isEqualTo(4));
        assertThat(bench.fcm.counters().requests()).isZero();
    }
}
