package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@KairanTest
class OutcomesOverHttp2Test {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    private Bench bench;
    private Association association;
    private UUID good;
    private UUID odd;
    private String oddToken;

    @BeforeEach
    void twoPhones() {
        bench = rig.bench();
        association = city.association(1, 2);
        good = city.phone(association.houses().get(0).anyResident(), "good-" + UUID.randomUUID());
        oddToken = "odd-" + UUID.randomUUID();
        odd = city.phone(association.houses().get(1).anyResident(), oddToken);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private NoticeId publish() {
        return rig.publish(Draft.toEveryone(association.place().id()));
    }

    @Test
    void everyPhoneOfTheAssociationGetsItOnceAndNobodyElse() {
        UUID stranger = city.phone(city.association(1, 1).houses().get(0).anyResident(), "s-" + UUID.randomUUID());

        NoticeId notice = publish();
        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice))
                .containsOnlyKeys(good, odd)
                .doesNotContainKey(stranger)
                .containsValue(jp.kairan.push.Outcome.ACCEPTED);
        assertThat(bench.fcm.counters().accepted()).isEqualTo(2);
        assertThat(bench.fcm.counters().repeats()).isZero();
        assertThat(rig.states(notice)).containsExactly("DONE");
    }

    @Test
    void anUnregisteredTokenIsFinalAndRetired() {
        bench.behave(Rule.of(oddToken, Outcome.UNREGISTERED));

        NoticeId notice = publish();
        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice)).containsEntry(odd, jp.kairan.push.Outcome.UNREGISTERED);
        assertThat(rig.addressState(odd)).isEqualTo("RETIRED");
        assertThat(rig.addressState(good)).isEqualTo("ACTIVE");
        assertThat(bench.fcm.token(oddToken).requests()).isEqualTo(1);
    }

    @Test
    void anInvalidTokenIsFinalAndTheOthersAreReached() {
        bench.behave(Rule.of(oddToken, Outcome.INVALID_TOKEN));

        NoticeId notice = publish();
        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice))
                .containsEntry(odd, jp.kairan.push.Outcome.INVALID_TOKEN)
                .containsEntry(good, jp.kairan.push.Outcome.ACCEPTED);
        assertThat(rig.addressState(odd)).isEqualTo("RETIRED");
    }

    @Test
    void aTokenOfAnotherSenderIsQuarantined() {
        bench.behave(Rule.of(oddToken, Outcome.SENDER_ID_MISMATCH));

        NoticeId notice = publish();
        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice)).containsEntry(odd, jp.kairan.push.Outcome.SENDER_MISMATCH);
        assertThat(rig.addressState(odd)).isEqualTo("QUARANTINED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"UNAVAILABLE", "UNAVAILABLE_BARE", "INTERNAL", "HTML_502", "SILENCE", "CLOSE"})
    void aTryThatFailedForNobodysFaultIsRepeatedUntilItIsAccepted(Outcome failure) {
        bench.behave(Rule.of(oddToken, failure).forFirst(1));

        NoticeId notice = publish();
        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice))
                .containsEntry(good, jp.kairan.push.Outcome.ACCEPTED)
                .containsEntry(odd, jp.kairan.push.Outcome.ACCEPTED);
        assertThat(bench.fcm.token(oddToken).accepts()).isEqualTo(1);
        assertThat(rig.addressState(odd)).isEqualTo("ACTIVE");
    }

    @Test
    void retryAfterIsWaitedForInTheDatabase() {
        bench.fcm.behave(jp.kairan.localfcm.Behaviour.ACCEPTING
                .withRetryAfter(120)
                .withRules(Rule.of(oddToken, Outcome.UNAVAILABLE)));

        NoticeId notice = publish();
        rig.carryOnce(bench.worker());

        assertThat(rig.number("""
                select count(*) from push_chunk c join push_run r on r.id = c.run_id
                 where r.notice_id = ? and c.state = 'WAITING' and c.attempt = 1 and c.lease_until is null
                   and c.due_at between now() + interval '100 seconds' and now() + interval '190 seconds'""", notice)).isEqualTo(1);
        assertThat(rig.outcomes(notice)).containsEntry(odd, jp.kairan.push.Outcome.WAITING);
    }

    @Test
    void aDeviceTriedTooOftenIsGivenUp() {
        bench.behave(Rule.of(oddToken, Outcome.INTERNAL));
        NoticeId notice = publish();
        rig.run(
                "update push_chunk set attempt = 28 where run_id in (select id from push_run where notice_id = ?)",
                notice);

        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice))
                .containsEntry(odd, jp.kairan.push.Outcome.GAVE_UP)
                .containsEntry(good, jp.kairan.push.Outcome.ACCEPTED);
        assertThat(bench.fcm.token(oddToken).requests()).isEqualTo(2);
    }

    @Test
    void aRefusedPayloadStopsTheRunAndSettlesEverybody() {
        bench.behave(Rule.ofPrefix("", Outcome.INVALID_PAYLOAD));

        NoticeId notice = publish();
        rig.carry(notice, bench.worker());
        Worker next = bench.worker();
        rig.carryOnce(next);

        assertThat(rig.states(notice)).containsExactly("STOPPED");
        assertThat(rig.outcomes(notice).values()).containsOnly(jp.kairan.push.Outcome.STOPPED);
        assertThat(rig.addressState(good)).isEqualTo("ACTIVE");
    }

    @Test
    void onePhoneRefusedWithoutAReasonSilencesNobodyAndKeepsItsToken() {
        bench.behave(Rule.of(oddToken, Outcome.INVALID_BARE));

        NoticeId notice = publish();
        rig.carry(notice, bench.worker());

        assertThat(rig.states(notice)).containsExactly("DONE");
        assertThat(rig.outcomes(notice))
                .containsEntry(odd, jp.kairan.push.Outcome.REFUSED)
                .containsEntry(good, jp.kairan.push.Outcome.ACCEPTED);
        assertThat(rig.addressState(odd)).isEqualTo("ACTIVE");
        assertThat(bench.fcm.token(oddToken).requests()).isEqualTo(1);
    }

    @Test
    void aMessageRefusedForManyAndAcceptedForNobodyStopsTheRun() {
        for (int i = 2; i < Refusals.ENOUGH; i++) {
            city.phone(association.houses().get(0).anyResident(), "many-" + UUID.randomUUID());
        }
        bench.behave(Rule.ofPrefix("", Outcome.INVALID_BARE));

        NoticeId notice = publish();
        rig.carry(notice, bench.worker());

        assertThat(rig.states(notice)).containsExactly("STOPPED");
        assertThat(rig.outcomes(notice)).hasSize(Refusals.ENOUGH);
        assertThat(rig.outcomes(notice).values()).containsOnly(jp.kairan.push.Outcome.REFUSED);
    }

    @Test
    void anUnfinishedRunEndsAtItsTimeAndSaysSo() {
        bench.behave(Rule.of(oddToken, Outcome.UNAVAILABLE));
        NoticeId notice = publish();
        Worker worker = bench.worker();
        rig.carryOnce(worker);
        rig.run("update push_run set expires_at = now() where notice_id = ?", notice);

        rig.carry(notice, bench.worker());

        assertThat(rig.states(notice)).containsExactly("EXPIRED");
        assertThat(rig.outcomes(notice))
                .containsEntry(odd, jp.kairan.push.Outcome.EXPIRED)
                .containsEntry(good, jp.kairan.push.Outcome.ACCEPTED);
    }

    @Test
    void aDeviceThatLostItsAddressMeanwhileIsNotSilentlyDropped() {
        NoticeId notice = publish();
        rig.run("update device set address_state = 'RETIRED' where id = ?", odd);

        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice)).containsEntry(odd, jp.kairan.push.Outcome.NO_ADDRESS);
        assertThat(bench.fcm.token(oddToken).requests()).isZero();
    }
}
