package jp.kairan.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import jp.kairan.access.NoticeId;
import jp.kairan.access.Term;
import jp.kairan.kernel.Sql;
import jp.kairan.kernel.Uuids;
import jp.kairan.notices.Dispatches;
import jp.kairan.push.PushRig.Bench;
import jp.kairan.push.PushRig.Draft;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Association;
import jp.kairan.testing.TestCity.House;
import jp.kairan.testing.TestCity.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class CutRunsTest {
    @Inject
    TestCity city;

    @Inject
    PushRig rig;

    @Inject
    Runs runs;

    @Inject
    Sql sql;

    @Inject
    Dispatches dispatches;

    @Inject
    Clock clock;

    @Inject
    PushConfig config;

    private Bench bench;
    private Association association;
    private House house;
    private UUID phone;

    @BeforeEach
    void onePhone() {
        bench = rig.bench();
        association = city.association(2, 1);
        house = association.houses().get(0);
        phone = phone(house);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private UUID phone(House of) {
        return city.phone(of.anyResident(), "c-" + UUID.randomUUID());
    }

    private UUID subscriber(Place area) {
        UUID device = city.phone(null, "sub-" + UUID.randomUUID());
        rig.run(
                "insert into area_subscription (device_id, unit_id, created_at) values (?, ?, now())",
                device,
                area.id());
        return device;
    }

    @Test
    void aPersonOfTwoHouseholdsIsInTheRunOnce() {
        rig.run("""
                insert into resident (id, household_id, account_id, name, search_key, created_at)
                values (?, ?, ?, '試験', '試験', now())""", Uuids.next(), association.houses().get(1).id(), house.anyResident());

        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));

        assertThat(rig.number("select targets from push_run where notice_id = ?", notice))
                .isEqualTo(1);
        assertThat(rig.outcomes(notice)).containsOnlyKeys(phone);
    }

    @Test
    void subscribersGetWhatIsAddressedToTheirAreaOrToAnythingAboveIt() {
        UUID here = subscriber(association.place());
        UUID below = subscriber(association.groups().get(0));
        UUID above = subscriber(association.federation());

        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id())
                .to(Term.subscribers(association.place().id())));

        assertThat(rig.outcomes(notice)).containsOnlyKeys(here, below).doesNotContainKey(above);
    }

    @Test
    void aReminderGoesToItsSubsetAlone() {
        phone(association.houses().get(1));
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        UUID dispatch = Uuids.next();
        rig.run(
                "insert into dispatch (id, notice_id, cause, created_at) values (?, ?, 'REMINDER', now())",
                dispatch,
                notice);
        rig.run("insert into dispatch_account (dispatch_id, account_id) values (?, ?)", dispatch, house.anyResident());

        runs.cutNext(List.of());

        assertThat(rig.number("select targets from push_run where dispatch_id = ?", dispatch))
                .isEqualTo(1);
    }

    @Test
    void aWithdrawalReachesTheSamePhonesEvenOfPeopleWhoMovedAway() {
        UUID gone = phone(association.houses().get(1));
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        Worker worker = bench.worker();
        rig.carry(notice, worker);
        rig.run(
                "update household set moved_out = current_date - 1 where id = ?",
                association.houses().get(1).id());

        rig.withdraw(notice);
        rig.carry(notice, worker);

        assertThat(rig.outcomes(notice)).containsOnlyKeys(phone, gone);
        assertThat(rig.outcomes(notice).values()).containsOnly(Outcome.ACCEPTED);
        assertThat(bench.fcm.counters().accepted()).isEqualTo(4);
        assertThat(bench.fcm.pushes(4).stream()
                        .map(push -> push.content().tag())
                        .distinct())
                .hasSize(1);
        assertThat(bench.fcm.pushes(1).get(0).content().data()).containsEntry("cause", "WITHDRAWAL");
    }

    @Test
    void aWithdrawalEndsWhatStillTriesToSayTheOpposite() {
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));

        rig.withdraw(notice);
        rig.carry(notice, bench.worker());

        assertThat(rig.states(notice)).containsExactly("EXPIRED", "DONE");
        assertThat(bench.fcm.counters().accepted()).isEqualTo(1);
        assertThat(bench.fcm.pushes(1).get(0).content().data()).containsEntry("cause", "WITHDRAWAL");
    }

    @Test
    void aRunWithoutPhonesIsDone() {
        Association empty = city.association(1, 1);

        NoticeId notice = rig.publish(Draft.toEveryone(empty.place().id()));
        rig.carry(notice, bench.worker());

        assertThat(rig.states(notice)).containsExactly("DONE");
        assertThat(rig.number("select targets from push_run where notice_id = ?", notice))
                .isZero();
    }

    @Test
    void aRunEndsNoLaterThanItsNotice() {
        Instant end = Instant.parse("2030-01-01T00:00:00Z");

        NoticeId later = rig.publish(Draft.toEveryone(association.place().id()).until(end));
        NoticeId over =
                rig.publish(Draft.toEveryone(association.place().id()).until(Instant.parse("2020-01-01T00:00:00Z")));
        rig.carry(over, bench.worker());

        assertThat(rig.number(
                        "select count(*) from push_run where notice_id = ? and expires_at < now() + interval '73 hours'",
                        later))
                .isEqualTo(1);
        assertThat(rig.states(over)).containsExactly("EXPIRED");
        assertThat(rig.outcomes(over)).containsEntry(phone, Outcome.EXPIRED);
    }

    @Test
    void chunksAreOfTheSizeOfTheSettingAndAddUp() {
        rig.run("""
                insert into device (id, account_id, platform, address_kind, address, address_at, address_state, created_at)
                select gen_random_uuid(), ?, 'WEB', 'FCM_TOKEN', 'size-' || gen_random_uuid(), now(), 'ACTIVE', now()
                  from generate_series(1, 1234)""", house.anyResident());

        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));

        String ofRun = " from push_chunk where run_id = (select id from push_run where notice_id = ?)";
        assertThat(rig.number("select count(*)" + ofRun, notice)).isEqualTo(3);
        assertThat(rig.number("select max(cardinality(devices))" + ofRun, notice))
                .isEqualTo(500);
        assertThat(rig.number("select sum(cardinality(devices))" + ofRun, notice))
                .isEqualTo(1235);
        assertThat(rig.number("select targets from push_run where notice_id = ?", notice))
                .isEqualTo(1235);
    }

    @Test
    void theTargetsAreWhoeverIsInAChunkAndTheChunksAreInTheOrderOfTheirIds() {
        phone(association.houses().get(1));
        Runs small = runs(1);
        NoticeId notice =
                rig.publish(Draft.toEveryone(association.place().id()), () -> inOwn(() -> small.cutNext(List.of())));

        String ofRun = " from push_chunk c join push_run r on r.id = c.run_id where r.notice_id = ?";
        assertThat(rig.number("select sum(cardinality(c.devices))" + ofRun, notice))
                .isEqualTo(rig.number("select targets from push_run where notice_id = ?", notice))
                .isEqualTo(2);
        assertThat(rig.number("""
                select count(*) from (select row_number() over (order by c.id) as by_id,
                                             row_number() over (order by c.devices) as by_device
                                        from push_chunk c join push_run r on r.id = c.run_id
                                       where r.notice_id = ? and substr(c.id::text, 15, 1) = '7') x
                 where by_id = by_device""", notice)).isEqualTo(2);
    }

    @Test
    void aRunThatWouldLeaveADeviceOutIsNotCut() {
        rig.run("create function lose_chunk() returns trigger language plpgsql as 'begin return null; end'");
        rig.run("create trigger tg_lose before insert on push_chunk for each row execute function lose_chunk()");
        NoticeId notice;
        try {
            notice = rig.publish(
                    Draft.toEveryone(association.place().id()),
                    () -> assertThatThrownBy(() -> inOwn(() -> runs.cutNext(List.of())))
                            .isInstanceOf(RuntimeException.class));
        } finally {
            rig.run("drop trigger tg_lose on push_chunk");
            rig.run("drop function lose_chunk()");
        }
        assertThat(rig.states(notice)).isEmpty();

        rig.cut();

        assertThat(rig.outcomes(notice)).containsOnlyKeys(phone);
    }

    private static void inOwn(Callable<Boolean> cut) {
        QuarkusTransaction.requiringNew().call(cut);
    }

    private Runs runs(int chunkSize) {
        PushConfig small = PushRig.chunksOf(chunkSize, config);
        return new Runs(sql, dispatches, new Chunks(sql, clock, small), small);
    }

    @Test
    void twoReplicasCutADispatchOnce() {
        NoticeId notice = rig.publish(Draft.toEveryone(association.place().id()));
        for (int i = 0; i < 8; i++) {
            rig.run(
                    "insert into dispatch (id, notice_id, cause, created_at) values (?, ?, 'CORRECTION', now())",
                    Uuids.next(),
                    notice);
        }

        List<CompletableFuture<Void>> replicas = List.of(
                CompletableFuture.runAsync(this::cutAll),
                CompletableFuture.runAsync(this::cutAll),
                CompletableFuture.runAsync(this::cutAll));
        replicas.forEach(CompletableFuture::join);
        cutAll();

        assertThat(rig.states(notice)).hasSize(9);
        assertThat(rig.number("select count(*) from dispatch where taken_at is null and notice_id = ?", notice))
                .isZero();
    }

    private void cutAll() {
        boolean more = true;
        while (more) {
            more = runs.cutNext(List.of());
        }
    }
}
