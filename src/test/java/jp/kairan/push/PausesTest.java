package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kairan.access.NoticeId;
import jp.kairan.localfcm.Outcome;
import jp.kairan.localfcm.Rule;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class PausesTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    @Inject
    Ledger ledger;

    @Inject
    Quota quota;

    @Inject
    Counts counts;

    @Inject
    Vertx vertx;

    @Inject
    Clock clock;

    private Bench bench;
    private Association association;
    private String token;
    private UUID phone;

    @BeforeEach
    void onePhone() {
        bench = rig.bench();
        association = city.association(1, 2);
        token = "p-" + UUID.randomUUID();
        phone = city.phone(association.houses().get(0).anyResident(), token);
    }

    @AfterEach
    void close() {
        bench.close();
        rig.endPauses();
    }

    private NoticeId publish() {
        return rig.publish(Draft.toEveryone(association.place().id()));
    }

    @Test
    void aUsedUpQuotaHasEveryWorkerHoldStillForAsLongAsAsked() {
        bench.fcm.behave(jp.kairan.localfcm.Behaviour.ACCEPTING
                .withRetryAfter(30)
                .withRules(Rule.of(token, Outcome.QUOTA_EXCEEDED).forFirst(1)));
        NoticeId notice = publish();
        rig.carryOnce(bench.worker());

        rig.hurry();
        rig.carryOnce(bench.worker());

        assertThat(rig.pauses().get(Scope.ALL)).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
        assertThat(bench.fcm.token(token).requests()).isEqualTo(1);
        assertThat(rig.outcomes(notice)).containsEntry(phone, jp.kairan.push.Outcome.WAITING);
    }

    @Test
    void withoutRetryAfterTheQuotaPauseIsAMinute() {
        bench.behave(Rule.of(token, Outcome.QUOTA_EXCEEDED_BARE));
        publish();

        rig.carryOnce(bench.worker());

        assertThat(rig.pauses().get(Scope.ALL)).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(60));
    }

    @Test
    void theQuotaIsNoTryOfTheDeviceAndAfterThePauseItIsReached() {
        bench.fcm.behave(jp.kairan.localfcm.Behaviour.ACCEPTING
                .withRetryAfter(30)
                .withRules(Rule.of(token, Outcome.QUOTA_EXCEEDED).forFirst(1)));
        NoticeId notice = publish();
        rig.carryOnce(bench.worker());
        assertThat(rig.number(
                        "select sum(attempt) from push_chunk where run_id in (select id from push_run where notice_id = ?)",
                        notice))
                .isZero();

        rig.endPauses();
        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice)).containsEntry(phone, jp.kairan.push.Outcome.ACCEPTED);
    }

    @Test
    void troubleWithApplesServicePausesIphonesAlone() {
        UUID iphone = city.phone(association.houses().get(1).anyResident(), "ios-" + UUID.randomUUID());
        rig.run("update device set platform = 'IOS' where id = ?", iphone);
        bench.behave(Rule.ofPrefix("ios-", Outcome.THIRD_PARTY_AUTH_ERROR));
        NoticeId notice = publish();

        rig.carryOnce(bench.worker());

        assertThat(rig.pauses()).containsOnlyKeys(Scope.IOS);
        assertThat(rig.outcomes(notice))
                .containsEntry(phone, jp.kairan.push.Outcome.ACCEPTED)
                .containsEntry(iphone, jp.kairan.push.Outcome.WAITING);
    }

    @Test
    void aCredentialThatMayNotSendHasEverybodyHoldStillAndCostsNoPhoneItsToken() {
        bench.behave(Rule.of(token, Outcome.PERMISSION_DENIED).forFirst(1));
        NoticeId notice = publish();
        rig.carryOnce(bench.worker());
        assertThat(rig.pauses().get(Scope.ALL)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(rig.addressState(phone)).isEqualTo("ACTIVE");

        rig.endPauses();
        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice)).containsEntry(phone, jp.kairan.push.Outcome.ACCEPTED);
    }

    @Test
    void aRefusedCredentialIsRenewedOnceAndThenEverybodyIsReached() {
        AtomicInteger renewals = new AtomicInteger();
        Bearer bearer = new Bearer() {
            @Override
            public String header() {
                return "Bearer number-" + renewals.get();
            }

            @Override
            public boolean renew() {
                renewals.incrementAndGet();
                return true;
            }
        };
        bench.behave(Rule.of(token, Outcome.UNAUTHENTICATED).forFirst(1));
        NoticeId notice = publish();
        rig.carryOnce(bench.worker(bearer));
        assertThat(rig.pauses()).containsOnlyKeys(Scope.ALL);

        rig.endPauses();
        rig.carry(notice, bench.worker(bearer));

        assertThat(renewals).hasValue(1);
        assertThat(rig.outcomes(notice)).containsEntry(phone, jp.kairan.push.Outcome.ACCEPTED);
        assertThat(rig.addressState(phone)).isEqualTo("ACTIVE");
    }

    @Test
    void troubleWithTwoPlatformsPausesBoth() {
        UUID iphone = city.phone(association.houses().get(1).anyResident(), "third-" + UUID.randomUUID());
        rig.run("update device set platform = 'IOS' where id = ?", iphone);
        UUID browser = city.phone(association.houses().get(1).anyResident(), "third-" + UUID.randomUUID());
        rig.run("update device set platform = 'WEB' where id = ?", browser);
        bench.behave(Rule.ofPrefix("third-", Outcome.THIRD_PARTY_AUTH_ERROR));
        publish();

        rig.carryOnce(bench.worker());

        assertThat(rig.pauses()).containsOnlyKeys(Scope.IOS, Scope.WEB);
    }

    @Test
    void aShorterPauseTakesTheReasonOfALongerOneNoMoreThanItsLength() {
        ledger.pause(Scope.ALL, Duration.ofMinutes(5), Verdict.Why.FORBIDDEN);

        ledger.pause(Scope.ALL, Duration.ofSeconds(5), Verdict.Why.QUOTA);

        assertThat(rig.number("select count(*) from push_pause where reason = 'FORBIDDEN'"))
                .isOne();
    }

    @Test
    void theLongestPauseThatWasAskedForCounts() {
        Pump pump = new Pump(
                vertx,
                Map.of(
                        Channel.FCM,
                        new Way(
                                new Wire(vertx, target(), clock),
                                new Wire(vertx, target(), clock),
                                1,
                                (most, emergency) -> null)),
                report -> {},
                () -> {});
        Pauses pauses = new Pauses(ledger, quota, "test", new SignIn(target().bearer(), List.of()), pump, counts);
        for (int seconds : new int[] {10, 90, 30}) {
            pauses.hear(new Report(null, new Verdict.Hold(Verdict.Why.QUOTA, Duration.ofSeconds(seconds))));
        }

        pauses.tell();
        pump.close();

        assertThat(rig.pauses().get(Scope.ALL)).isBetween(Duration.ofSeconds(85), Duration.ofSeconds(90));
    }

    private FcmTarget target() {
        return new FcmTarget(
                URI.create(bench.fcm.baseUrl()),
                "test",
                new FixedBearer("static"),
                1,
                1,
                new Tempo(1, 0.1, Duration.ZERO),
                Duration.ofSeconds(1),
                false);
    }
}
