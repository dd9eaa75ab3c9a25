package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
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
class SharedRunsTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

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
    }

    private void phones(int many) {
        rig.run("""
                insert into device (id, account_id, platform, address_kind, address, address_at, address_state, created_at)
                select gen_random_uuid(), ?, 'ANDROID', 'FCM_TOKEN', 'many-' || gen_random_uuid(), now(), 'ACTIVE', now()
                  from generate_series(1, ?)""", association.houses().get(0).anyResident(), many);
    }

    @Test
    void twoWorkersShareARunAndNoPhoneRingsTwice() {
        phones(3000);
        bench.fcm.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(20)));
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        AtomicBoolean over = new AtomicBoolean();
        Worker first = bench.worker();
        Worker second = bench.worker();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    second.turn();
                    return over.get();
                }));

        rig.carry(notice, first);
        over.set(true);
        other.join();

        assertThat(bench.fcm.counters().accepted()).isEqualTo(3000);
        assertThat(bench.fcm.counters().repeats()).isZero();
        assertThat(rig.outcomes(notice)).hasSize(3000).containsValue(Outcome.ACCEPTED);
        assertThat(rig.number("select targets from push_run where notice_id = ?", notice))
                .isEqualTo(3000);
    }

    @Test
    void whoeverLostTheLeaseWritesNothing() {
        phones(10);
        bench.fcm.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(300)));
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        Worker slow = bench.worker();
        slow.turn();
        rig.run("""
                update push_chunk
                   set epoch = epoch + 1, state = 'CLAIMED', lease_until = now() + interval '1 hour'
                 where run_id in (select id from push_run where notice_id = ?)""", notice);

        rig.carryOnce(slow);

        assertThat(rig.number("""
                select count(*) from push_chunk c join push_run r on r.id = c.run_id
                 where r.notice_id = ? and c.state = 'CLAIMED' and c.epoch = 2""", notice)).isEqualTo(1);
        assertThat(bench.fcm.counters().accepted()).isEqualTo(10);
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.WAITING);
    }

    @Test
    void aDeadWorkersChunkIsTakenOverAfterItsLease() {
        phones(10);
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        rig.run("""
                update push_chunk set epoch = 7, state = 'CLAIMED', lease_until = now() - interval '1 second'
                 where run_id in (select id from push_run where notice_id = ?)""", notice);

        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice)).hasSize(10);
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.ACCEPTED);
    }

    @Test
    void aLiveLeaseIsRespected() {
        phones(10);
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        rig.run("""
                update push_chunk set epoch = 7, state = 'CLAIMED', lease_until = now() + interval '1 hour'
                 where run_id in (select id from push_run where notice_id = ?)""", notice);

        rig.carryOnce(bench.worker());

        assertThat(bench.fcm.counters().requests()).isZero();
        assertThat(rig.states(notice)).containsExactly("SENDING");
    }

    @Test
    void anEmergencyIsClaimedBeforeWhatWaitedLonger() {
        phones(1);
        rig.publish(Draft.toEveryone(association.place().id()));
        NoticeId urgent = rig.publish(Draft.toEveryone(association.place().id()).emergency());
        bench.fcm.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(50)));

        rig.carryOnce(bench.worker());

        assertThat(bench.fcm.pushes(2)).hasSize(2);
        assertThat(bench.fcm.pushes(2).get(1).content().data()).containsEntry("noticeId", urgent.toString());
    }

    @Test
    void aTokenReplacedMeanwhileIsNotRetired() {
        String old = "old-" + UUID.randomUUID();
        UUID phone = city.phone(association.houses().get(0).anyResident(), old);
        bench.fcm.behave(Behaviour.ACCEPTING
                .withLatency(Latency.fixed(300))
                .withRules(jp.kairan.localfcm.Rule.of(old, jp.kairan.localfcm.Outcome.UNREGISTERED)));
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        Worker worker = bench.worker();
        worker.turn();
        rig.run("update device set address = ? where id = ?", "new-" + UUID.randomUUID(), phone);

        rig.carryOnce(worker);

        assertThat(rig.outcomes(notice)).containsEntry(phone, Outcome.UNREGISTERED);
        assertThat(rig.addressState(phone)).isEqualTo("ACTIVE");
    }
}
