package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A replica stands still past its lease, as a paused virtual machine does, and then goes on as if nothing had been. */
class FrozenReplicaIT {
    private static final int REPEATS = 100;
    private static final Duration HELD_UP = Duration.ofSeconds(20);

    private static Phones phones;
    private static Postgres postgres;
    private static Replicas replicas;

    @BeforeAll
    static void open() {
        phones = Phones.answeringAfter(Duration.ofMillis(20));
        postgres = Postgres.fresh("frozen-replica-postgres");
        replicas = Replicas.two(
                "frozen-replica",
                postgres,
                phones,
                Map.of(
                        "kairan.demo.scale",
                        "0.0166",
                        "kairan.fcm.rate",
                        "1100",
                        "kairan.fcm.emergency-reserve",
                        "0",
                        // short enough that it runs out while the other replica is still sending
                        "kairan.push.lease",
                        "3s"));
    }

    @AfterAll
    static void close() {
        if (replicas != null) {
            replicas.close();
        }
        postgres.close();
        phones.close();
    }

    @Test
    void whatItWritesLateIsRefusedAndNothingMovesBackwards() {
        Service frozen = replicas.all().get(0).service();
        try (CityNotice notice = CityNotice.published(phones, postgres.census(), replicas)) {
            notice.awaitReached(0.25);
            frozen.freeze();
            Orphans held = notice.history().follow();
            await("its lease is over and the other has its chunks")
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> held.taken() > 0);
            long atTheThaw = notice.reached();
            boolean inTheMiddle = notice.sending();
            frozen.thaw();
            notice.endsWithNobodyLostAndNobodyStuck();

            System.out.printf(
                    "frozen replica thawed at %d of %d; %d of its chunks taken over, %d repeats, %d looks%n",
                    atTheThaw,
                    notice.size(),
                    held.taken(),
                    notice.repeats(),
                    notice.history().looks());
            assertThat(inTheMiddle).as("it was thawed in the middle").isTrue();
            assertThat(frozen.console()).as("its late writes").contains("event=chunk-lost");
            notice.nothingMovedBackwards();
            notice.repeatsReplaceThemselves();
            assertThat(notice.repeats()).as("repeats").isLessThanOrEqualTo(REPEATS);
        }
    }

    /**
     * Both wait for the row through which they share the quota of the project. Whoever stands still is granted it all
     * the same, and would keep it from the other for as long as it stands.
     */
    @Test
    void insideATransactionItHoldsUpTheOtherForAMomentOnly() {
        Service frozen = replicas.all().get(0).service();
        Census census = postgres.census();
        try (CityNotice notice = CityNotice.published(phones, census, replicas)) {
            notice.awaitReached(0.25);
            try (RowLock quota = RowLock.on(census, "select 1 from push_pace for update")) {
                await("both wait for it").until(() -> census.blocked() == 2);
                frozen.freeze();
            }
            await("the other reaches everybody")
                    .atMost(HELD_UP)
                    .until(() -> notice.reached() == notice.size() && !notice.sending());
            frozen.thaw();

            notice.endsWithNobodyLostAndNobodyStuck();
            notice.nothingMovedBackwards();
            notice.repeatsReplaceThemselves();
        }
    }
}
