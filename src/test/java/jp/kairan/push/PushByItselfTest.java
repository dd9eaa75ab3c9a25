package jp.kairan.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.localfcm.Behaviour;
import jp.kairan.localfcm.Latency;
import jp.kairan.localfcm.LocalFcm;
import jp.kairan.localfcm.LocalFcmSettings;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
@TestProfile(PushByItselfTest.Enabled.class)
class PushByItselfTest {
    private static final LocalFcm FCM = LocalFcm.start(LocalFcmSettings.defaults().withTls(true));

    @Inject
    TestCity city;

    @Inject
    Notices notices;

    @Inject
    PushRig rig;

    /** As in production, but towards a local FCM over TLS. */
    public static final class Enabled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kairan.push.enabled", "true",
                    "kairan.fcm.base-url", address(),
                    "kairan.fcm.trust-all", "true",
                    "kairan.fcm.static-token", "static");
        }
    }

    private static String address() {
        return FCM.baseUrl();
    }

    @AfterEach
    void forget() {
        FCM.behave(Behaviour.ACCEPTING);
        FCM.clear();
    }

    private NoticeId publish(Association association) {
        NoticeId id = NoticeId.next();
        QuarkusTransaction.requiringNew()
                .run(() -> notices.publish(
                        Actor.SYSTEM,
                        new Notice(
                                id,
                                PushRig.KIND,
                                id.value(),
                                association.place().id(),
                                Urgency.NORMAL,
                                false,
                                "清掃",
                                false,
                                false,
                                1,
                                null,
                                List.of(Term.everyone(association.place().id())))));
        return id;
    }

    private void awaitDone(NoticeId notice) {
        await().atMost(Duration.ofSeconds(30)).until(() -> rig.states(notice).equals(List.of("DONE")));
    }

    @Test
    void whatIsPublishedReachesThePhoneWithoutAnybodyDoingAnything() {
        Association association = city.association(1, 1);
        String token = "self-" + UUID.randomUUID();
        city.phone(association.houses().get(0).anyResident(), token);

        NoticeId notice = publish(association);
        awaitDone(notice);

        assertThat(FCM.token(token).accepts()).isEqualTo(1);
        assertThat(FCM.token(token).messages().get(0).data()).containsEntry("noticeId", notice.toString());
    }

    @Test
    void connectionsThatFcmDrainsLoseNobody() {
        Association association = city.association(1, 1);
        rig.run("""
                insert into device (id, account_id, platform, address_kind, address, address_at, address_state, created_at)
                select gen_random_uuid(), ?, 'ANDROID', 'FCM_TOKEN', 'drain-' || gen_random_uuid(), now(), 'ACTIVE', now()
                  from generate_series(1, 2000)""", association.houses().get(0).anyResident());
        FCM.behave(Behaviour.ACCEPTING.withGoAwayEvery(300).withLatency(Latency.fixed(20)));

        NoticeId notice = publish(association);
        awaitDone(notice);

        assertThat(rig.outcomes(notice)).hasSize(2000);
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.ACCEPTED);
        assertThat(FCM.counters().distinctAccepted()).isEqualTo(2000);
        assertThat(FCM.counters().goAways()).isPositive();
    }

    @Test
    void readinessSaysThatItSends() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'push' }.data.push", org.hamcrest.Matchers.equalTo("sending"));
    }
    // PERF-BEGIN
    @Test
    void perf() {
        Association association = city.association(1, 1);
        rig.run("""
                insert into device (id, account_id, platform, address_kind, address, address_at, address_state, created_at)
                select gen_random_uuid(), ?, 'ANDROID', 'FCM_TOKEN', 'perf-' || gen_random_uuid(), now(), 'ACTIVE', now()
                  from generate_series(1, 60000)""", association.houses().get(0).anyResident());
        FCM.behave(Behaviour.ACCEPTING.withLatency(Latency.fixed(100)));
        for (int i = 0; i < 3; i++) {
            FCM.clear();
            long w0 = rig.number("select (pg_current_wal_lsn() - '0/0')::bigint");
            long t = System.nanoTime();
            NoticeId notice = publish(association);
            awaitDone(notice);
            System.out.println("PERF ms=" + (System.nanoTime() - t) / 1000000 + " rate=" + FCM.counters().acceptedPerSecond() + " repeats=" + FCM.counters().repeats() + " conns=" + FCM.counters().connections()
              + " wal=" + (rig.number("select (pg_current_wal_lsn() - '0/0')::bigint") - w0) / 60000.0);
        }
    }
    // PERF-END
}
