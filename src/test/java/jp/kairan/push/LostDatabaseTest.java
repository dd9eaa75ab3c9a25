package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
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
class LostDatabaseTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    private Bench bench;
    private Association association;
    private int failures;

    @BeforeEach
    void anAssociation() {
        bench = rig.bench();
        association = city.association(1, 1);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** As the thread of a replica does: a turn that failed is followed by another. */
    private void turn(Worker worker) {
        try {
            worker.turn();
        } catch (RuntimeException e) {
            failures++;
        }
    }

    /** What a database that restarts does to its clients. */
    private void cutAllConnections() {
        try {
            rig.number("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                     where datname = current_database() and pid <> pg_backend_pid()""");
        } catch (RuntimeException e) {
            failures++;
        }
    }

    @Test
    void aDatabaseThatCutsAllConnectionsMidRunLosesNobody() {
        rig.run("""
                insert into device (id, account_id, platform, address_kind, address, address_at, address_state, created_at)
                select gen_random_uuid(), ?, 'ANDROID', 'FCM_TOKEN', 'lost-' || gen_random_uuid(), now(), 'ACTIVE', now()
                  from generate_series(1, 1500)""", association.houses().get(0).anyResident());
        bench.fcm.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(50)));
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        Worker worker = bench.worker(1_000);
        for (int cut = 1; cut <= 5; cut++) {
            int accepted = cut * 200;
            await().atMost(Duration.ofSeconds(15))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        turn(worker);
                        return bench.fcm.counters().distinctAccepted() >= accepted;
                    });
            cutAllConnections();
        }

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions() // the test's own look may meet a connection that was just cut
                .until(() -> {
                    turn(worker);
                    return rig.states(notice).equals(List.of("DONE"));
                });

        assertThat(rig.outcomes(notice)).hasSize(1_500);
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.ACCEPTED);
        assertThat(bench.fcm.counters().distinctAccepted()).isEqualTo(1_500);
    }
}
