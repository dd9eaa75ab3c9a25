package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A replica is killed while both send to 50,000 phones as fast as the machine allows. */
class KilledAtFullSpeedIT {
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
    void aKillRepeatsLessThanAHundredthOfTheRun() {
        Random dice = new Random(SEED);
        try (CityNotice notice = CityNotice.published(phones, postgres.census(), replicas)) {
            // not before the sender is warm, not so late that the other could have had the rest already
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
            assertThat(notice.repeats()).as("repeats").isLessThan(notice.size() / 100);
        }
    }
}
