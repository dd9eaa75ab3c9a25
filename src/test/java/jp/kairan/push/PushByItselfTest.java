package jp.kairan.push;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.Actor;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Language;
import jp.kairan.localfcm.LocalFcm;
import jp.kairan.localfcm.LocalFcmSettings;
import jp.kairan.notices.Notice;
import jp.kairan.notices.Notices;
import jp.kairan.notices.Urgency;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestEngines;
import jp.kairan.testing.TestTranslator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KairanTest
@TestProfile(PushByItselfTest.Enabled.class)
class PushByItselfTest {
    @Inject
    TestCity city;

    @Inject
    Notices notices;

    @Inject
    PushRig rig;

    /** As in production, but towards a local FCM over TLS. */
    public static final class Enabled implements QuarkusTestProfile {
        private static final LocalFcm FCM =
                LocalFcm.start(LocalFcmSettings.defaults().withTls(true));

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kairan.push.enabled", "true",
                    "kairan.fcm.base-url", FCM.baseUrl(),
                    "kairan.fcm.trust-all", "true",
                    "kairan.fcm.static-token", "static");
        }
    }

    @ConfigProperty(name = "kairan.fcm.base-url")
    String fcm;

    /** Over HTTP, because the profile's classes are loaded apart from the test's. */
    private RequestSpecification fcm() {
        return given().relaxedHTTPSValidation().baseUri(fcm).urlEncodingEnabled(false);
    }

    @AfterEach
    void forget() {
        engines.use();
        fcm().body("{}").put("/local/behaviour");
        fcm().delete("/local/counters");
    }

    @Inject
    TestWords feature;

    @Inject
    TestEngines engines;

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

        fcm().get("/local/tokens/" + token)
                .then()
                .body("accepts", equalTo(1))
                .body("messages[0].data.noticeId", equalTo(notice.toString()));
    }

    @Test
    void connectionsThatFcmDrainsLoseNobody() {
        Association association = city.association(1, 1);
        rig.run("""
                insert into device (id, account_id, platform, address_kind, address, address_at, address_state, created_at)
                select gen_random_uuid(), ?, 'ANDROID', 'FCM_TOKEN', 'drain-' || gen_random_uuid(), now(), 'ACTIVE', now()
                  from generate_series(1, 2000)""", association.houses().get(0).anyResident());
        fcm().body("{\"goAwayEvery\": 100, \"latency\": {\"lowMillis\": 20, \"highMillis\": 20}}")
                .put("/local/behaviour");

        NoticeId notice = publish(association);
        awaitDone(notice);

        assertThat(rig.outcomes(notice)).hasSize(2000);
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.ACCEPTED);
        fcm().get("/local/counters")
                .then()
                .body("distinctAccepted", equalTo(2000))
                .body("goAways", greaterThan(0));
    }

    @Test
    void whatHurriesReachesThePhoneInItsLanguageWithoutAnybodyDoingAnything() {
        Association association = city.association(1, 1);
        String token = "told-" + UUID.randomUUID();
        UUID phone = city.phone(association.houses().get(0).anyResident(), token);
        rig.run("update device set language = 'ko' where id = ?", phone);
        engines.use(new TestTranslator("fake"));

        NoticeId notice = feature.publish(association.place(), Urgency.EMERGENCY, "高台に逃げてください");
        awaitDone(notice);

        fcm().get("/local/tokens/" + token)
                .then()
                .body("accepts", equalTo(1))
                .body("messages[0].title", containsString(TestTranslator.word(Language.KO)));
    }

    @Test
    void readinessSaysThatItSends() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'push' }.data.push", equalTo("sending"));
    }
}
