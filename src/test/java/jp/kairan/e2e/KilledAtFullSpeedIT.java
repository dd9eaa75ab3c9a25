package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A replica is killed while both send to 50,000 phones as fast as the machine allows. */
class KilledAtFullSpeedIT {
    private static final int ROUNDS = Kill.SLOW ? 5 : 1;

    /**
     * What FCM takes in the tenth of a second for which an outcome may wait to be written: its quota is 10,000 a second.
     * On average it is half of that, one in a hundred of these phones; of a city's 300,000 it is one in three hundred.
     */
    private static final long REPEATS = 1_000;

    private static final long SEED = Long.getLong("conformance.crash.seed", System.nanoTime());

    private static Phones phones;
    private static Postgres postgres;
    private static Replicas replicas;

    @BeforeAll
    static void open() {
        System.out.println("crash seed " + SEED);
        phones = Phones.answeringAfter(Duration.ofMillis(20));
        postgres = Postgres.fresh("killed-at-full-speed-postgres");
        replicas = Replicas.two(
                "killed-at-full-speed",
                postgres,
                phones,
                Map.of(
                        "kairan.demo.scale",
                        "0.1667",
                        "kairan.fcm.rate",
                        "1000000",
                        // as many as the rate needs at this latency: what is under way at the kill is said twice
                        "kairan.fcm.connections",
                        "2"));
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
    void aKillRepeatsAHundredthOfTheRunOrSo() {
        Random dice = new Random(SEED);
        List<Long> repeats = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            repeats.add(repeatsOfOneKill(dice));
        }

        System.out.println("repeats of a kill at full speed: " + repeats);
        assertThat(repeats).allSatisfy(one -> assertThat(one).isLessThanOrEqualTo(REPEATS));
    }

    private static long repeatsOfOneKill(Random dice) {
        try (CityNotice notice = CityNotice.published(phones, postgres.census(), replicas)) {
            // not before both are at it, not so late that the other could have had the rest already
            notice.awaitReached(0.3 + 0.3 * dice.nextDouble());
            double speed = phones.fcm().counters().acceptedPerSecond();
            Kill kill = Kill.any(replicas, notice, dice);
            notice.endsWithNobodyLostAndNobodyStuck();

            Kill.print(List.of(kill), notice);
            System.out.printf("%.0f a second until then%n", speed);
            notice.repeatsReplaceThemselves();
            notice.nothingMovedBackwards();
            assertThat(kill.orphans().taken())
                    .as("chunks that lost their holder")
                    .isPositive();
            return notice.repeats();
        }
    }
}
