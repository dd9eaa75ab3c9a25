package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.access.UnitId;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.notices.Dispatches;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class QuietHoursTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    @Inject
    TestClock clock;

    @Inject
    Runs runs;

    @Inject
    Ledger ledger;

    @Inject
    Sql sql;

    @Inject
    Dispatches dispatches;

    private Bench bench;
    private Association early;
    private Association late;
    private UUID earlyPhone;
    private UUID latePhone;

    @BeforeEach
    void elevenInTheEvening() {
        bench = rig.bench();
        early = city.association(1, 1);
        late = city.association(1, 1);
        quiet(early.place().id(), "21:00", "06:00");
        quiet(late.place().id(), "22:00", "08:00");
        earlyPhone = city.phone(early.houses().get(0).anyResident(), "q-" + UUID.randomUUID());
        latePhone = city.phone(late.houses().get(0).anyResident(), "q-" + UUID.randomUUID());
        at("23:00");
    }

    @AfterEach
    void close() {
        clock.reset();
        bench.close();
    }

    private void at(String time) {
        clock.reset();
        ZonedDateTime now = ZonedDateTime.now(clock);
        clock.turn(Duration.between(now, now.with(LocalTime.parse(time))));
    }

    private void quiet(UnitId unit, String from, String to) {
        rig.run(
                "update unit set quiet_from = ?, quiet_to = ? where id = ?",
                LocalTime.parse(from),
                LocalTime.parse(to),
                unit);
    }

    private NoticeId publish(Association to) {
        return rig.publish(Draft.toEveryone(to.place().id()));
    }

    /** Minutes until a device is due, by the newest run of the notice that it is in. */
    private long minutes(NoticeId notice, UUID device) {
        return rig.number("""
                select (extract(epoch from c.due_at - r.created_at) / 60)::bigint
                  from push_run r join push_chunk c on c.run_id = r.id join device d on d.no = any (c.devices)
                 where r.notice_id = ? and d.id = ? order by r.id desc limit 1""", notice, device);
    }

    @Test
    void aPhoneIsLeftInPeaceUntilItsAssociationsQuietHoursEnd() {
        NoticeId notice = publish(early);
        rig.carryOnce(bench.worker());

        assertThat(minutes(notice, earlyPhone)).isBetween(419L, 420L);
        assertThat(bench.fcm.counters().requests()).isZero();
        assertThat(rig.states(notice)).containsExactly("SENDING");

        rig.carry(notice, bench.worker());

        assertThat(rig.outcomes(notice)).containsOnly(Map.entry(earlyPhone, Outcome.ACCEPTED));
    }

    @Test
    void aChunkHoldsPhonesOfOneDueTimeOnly() {
        NoticeId notice = rig.publish(Draft.toEveryone(city.city().id()));

        assertThat(minutes(notice, earlyPhone)).isBetween(419L, 420L);
        assertThat(minutes(notice, latePhone)).isBetween(539L, 540L);
        assertThat(rig.number("""
                select count(*) from push_chunk c join push_run r on r.id = c.run_id
                  join device a on a.no = any (c.devices) join device b on b.no = any (c.devices)
                 where r.notice_id = ? and a.id = ? and b.id = ?""", notice, earlyPhone, latePhone)).isZero();
    }

    @Test
    void anEmergencyRingsAtAnyHour() {
        NoticeId notice = rig.publish(Draft.toEveryone(early.place().id()).emergency());
        rig.carryOnce(bench.worker());

        assertThat(rig.outcomes(notice)).containsOnly(Map.entry(earlyPhone, Outcome.ACCEPTED));
    }

    @Test
    void outsideOfItsQuietHoursAPhoneRingsAtOnce() {
        at("20:00");

        assertThat(minutes(publish(early), earlyPhone)).isZero();
    }

    @Test
    void anAssociationWithTheSameBeginningAndEndHasNoQuietHoursWhateverIsAboveIt() {
        quiet(city.city().id(), "20:00", "09:00");
        quiet(early.place().id(), "00:00", "00:00");
        try {
            assertThat(minutes(publish(early), earlyPhone)).isZero();
        } finally {
            rig.run(
                    "update unit set quiet_from = null, quiet_to = null where id = ?",
                    city.city().id());
        }
    }

    @Test
    void whoHasSeveralHomesHearsWhenTheFirstOfThemWakes() {
        rig.run(
                """
                insert into resident (id, household_id, account_id, name, search_key, created_at)
                values (?, ?, ?, '試験', '試験', now())""",
                Uuids.next(),
                early.houses().get(0).id(),
                late.houses().get(0).anyResident());

        NoticeId notice = rig.publish(Draft.toEveryone(city.city().id()));

        assertThat(minutes(notice, latePhone)).isBetween(419L, 420L);
    }

    @Test
    void aCorrectionObeysTheQuietHoursToo() {
        at("12:00");
        NoticeId notice = publish(late);
        at("23:00");

        rig.correct(notice, "訂正");

        assertThat(minutes(notice, latePhone)).isBetween(539L, 540L);
    }

    @Test
    void aReminderObeysTheQuietHoursOfTheHome() {
        at("12:00");
        NoticeId notice = publish(late);
        at("23:00");
        UUID dispatch = Uuids.next();
        rig.run(
                "insert into dispatch (id, notice_id, cause, created_at) values (?, ?, 'REMINDER', now())",
                dispatch,
                notice);
        rig.run(
                "insert into dispatch_account (dispatch_id, account_id) values (?, ?)",
                dispatch,
                late.houses().get(0).anyResident());

        rig.cut();

        assertThat(minutes(notice, latePhone)).isBetween(539L, 540L);
    }

    @Test
    void whoIsNotReachedBeforeQuietHoursBeginIsLeftInPeaceUntilTheyEnd() {
        at("20:59");
        NoticeId notice = publish(early);
        rig.run(
                "update push_chunk set quiet_at = now() where run_id in (select id from push_run where notice_id = ?)",
                notice);

        rig.carryOnce(bench.worker());
        assertThat(bench.fcm.counters().requests()).isZero();
        runs.settle();

        assertThat(minutes(notice, earlyPhone)).isBetween(539L, 540L);
        assertThat(rig.number("""
                select (extract(epoch from c.quiet_at - now()) / 60)::bigint
                  from push_chunk c join push_run r on r.id = c.run_id where r.notice_id = ?""", notice)).isBetween(1438L, 1440L);
    }

    @Test
    void aChunkKnowsWhenItsQuietHoursBegin() {
        at("20:00");
        NoticeId notice = publish(early);

        assertThat(rig.number("""
                select (extract(epoch from c.quiet_at - r.created_at) / 60)::bigint
                  from push_chunk c join push_run r on r.id = c.run_id where r.notice_id = ?""", notice)).isBetween(59L, 60L);
    }

    @Test
    void anEmergencyIsPutOffByNoQuietHours() {
        NoticeId notice = rig.publish(Draft.toEveryone(early.place().id()).emergency());

        assertThat(rig.number("""
                select count(*) from push_chunk c join push_run r on r.id = c.run_id
                 where r.notice_id = ? and c.quiet_at is null""", notice)).isOne();
    }

    @Test
    void theRunIsWorthSendingForItsWholeTimeToLiveFromWhenItIsDue() {
        NoticeId notice = publish(late);

        assertThat(rig.number(
                        "select (extract(epoch from expires_at - created_at) / 3600)::bigint from push_run where notice_id = ?",
                        notice))
                .isEqualTo(72 + 9);
    }

    @Test
    void aNoticeThatEndsInTheNightExpiresUnheard() {
        Instant soon = Instant.now(java.time.Clock.systemUTC()).plusSeconds(60);
        NoticeId notice = rig.publish(Draft.toEveryone(late.place().id()).until(soon));

        assertThat(rig.number(
                        "select count(*) from push_run where notice_id = ? and expires_at < created_at + interval '2 minutes'",
                        notice))
                .isEqualTo(1);
    }

    @Test
    void whoHasNoHomeInTheAudienceHasTheCitysQuietHours() {
        PushConfig config = new SmallRyeConfigBuilder()
                .withMapping(PushConfig.class)
                .withConverter(Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .build()
                .getConfigMapping(PushConfig.class);
        Runs runs = new Runs(sql, dispatches, new Chunks(sql, clock, config), config);
        UUID subscriber = city.phone(null, "q-" + UUID.randomUUID());
        rig.run(
                "insert into area_subscription (device_id, unit_id, created_at) values (?, ?, now())",
                subscriber,
                early.place().id());
        NoticeId notice = rig.publish(
                Draft.toEveryone(early.place().id())
                        .to(Term.subscribers(early.place().id())),
                () -> QuarkusTransaction.requiringNew().call(() -> runs.cutNext(List.of())));

        assertThat(minutes(notice, subscriber)).isBetween(479L, 480L);
    }

    @Test
    void whoLostTheLeaseBeforeTheNightWritesNothingIntoIt() {
        at("20:59");
        NoticeId notice = publish(early);
        List<Claim> mine = ledger.claim(100, Duration.ofMinutes(1), Channel.FCM, false);
        rig.run(
                "update push_chunk set quiet_at = now(), lease_until = now() - interval '1 second' where run_id in (select id from push_run where notice_id = ?)",
                notice);
        runs.settle();

        Map<UUID, Boolean> ours = ledger.flush(
                mine.stream()
                        .map(claim -> new Settlement(
                                claim.chunk(), claim.epoch(), claim.outcomes(), Settlement.State.WAITING, 1, 0))
                        .toList(),
                List.of(),
                Duration.ofMinutes(1));

        assertThat(mine).isNotEmpty();
        assertThat(ours).isEmpty();
        assertThat(minutes(notice, earlyPhone)).isBetween(539L, 541L);
    }
}
