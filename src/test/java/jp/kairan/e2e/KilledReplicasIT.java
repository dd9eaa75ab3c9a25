package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two replicas share a push to the whole city, and one or the other is killed again and again. The instants follow from
 * a seed that is printed; {@code -Dconformance.crash.seed=…} brings the same ones back. With {@code CONFORMANCE_SLOW} in
 * the environment the city has 50,000 phones and loses a replica twenty times.
 */
class KilledReplicasIT {
    private static final String SCALE = Kill.SLOW ? "0.1667" : "0.0166";
    private static final int KILLS = Kill.SLOW ? 20 : 3;

    private static final int REPEATS_A_KILL = 100;
    private static final Duration TAKEN_OVER = Duration.ofSeconds(15);

    private static final long SEED = Long.getLong("conformance.crash.seed", System.nanoTime());
    private static final Random DICE = new Random(SEED);

    private static Phones phones;
    private static Postgres postgres;

    @BeforeAll
    static void open() {
        System.out.println("crash seed " + SEED);
        phones = Phones.answeringAfter(Duration.ofMillis(20));
        postgres = Postgres.fresh("killed-replicas-postgres");
    }

    @AfterAll
    static void close() {
        postgres.close();
        phones.close();
    }

    @Test
    void everyPhoneIsReachedThoughReplicasAreKilledAgainAndAgain() {
        Map<String, String> paced =
                Map.of("kairan.demo.scale", SCALE, "kairan.fcm.rate", "1100", "kairan.fcm.emergency-reserve", "0");
        try (Replicas replicas = Replicas.two("killed-replicas", postgres, phones, paced);
                CityNotice notice = CityNotice.published(phones, postgres.census(), replicas)) {
            List<Kill> kills = new ArrayList<>();
            for (int i = 0; i < KILLS; i++) {
                // spread by what is done, not by time: so each of them falls into the sending
                notice.awaitReached(0.05 + 0.9 * (i + DICE.nextDouble()) / KILLS);
                kills.add(Kill.any(replicas, notice, DICE));
            }
            await("what they held is taken over")
                    .atMost(TAKEN_OVER.multipliedBy(2))
                    .until(() -> kills.stream().allMatch(kill -> kill.orphans().settled()));
            notice.endsWithNobodyLostAndNobodyStuck();

            Kill.print(kills, notice);
            notice.repeatsReplaceThemselves();
            notice.nothingMovedBackwards();
            assertThat(notice.repeats()).as("repeats").isLessThanOrEqualTo((long) KILLS * REPEATS_A_KILL);
            assertThat(kills.stream()
                            .map(kill -> kill.orphans()
                                    .longest()
                                    .minus(kill.orphans().alone())))
                    .as("how long what was held waited for a replica that was up")
                    .allSatisfy(waited -> assertThat(waited).isLessThanOrEqualTo(TAKEN_OVER));
            assertThat(kills.stream().mapToInt(kill -> kill.orphans().taken()).sum())
                    .as("chunks that lost their holder")
                    .isPositive();
        }
    }
}
