package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database is killed in the middle of a push to the whole city, is away for a while and comes back. */
class KilledPostgresIT {
    private static final Duration AWAY = Duration.ofSeconds(2);

    private static Phones phones;
    private static Postgres postgres;
    private static Replicas replicas;

    @BeforeAll
    static void open() {
        phones = Phones.answeringAfter(Duration.ofMillis(20));
        postgres = Postgres.fresh("killed-postgres-postgres");
        replicas = Replicas.two(
                "killed-postgres",
                postgres,
                phones,
                Map.of("kairan.demo.scale", "0.0166", "kairan.fcm.rate", "1100", "kairan.fcm.emergency-reserve", "0"));
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
    void theServiceGoesOnByItselfOnceTheDatabaseIsBack() {
        try (CityNotice notice = CityNotice.published(phones, postgres.census(), replicas)) {
            notice.awaitReached(0.4);
            postgres.kill();
            long atTheKill = notice.reached();
            await("it is away").pollDelay(AWAY).until(() -> true);
            long whileAway = notice.reached() - atTheKill;
            postgres.startAgain();
            notice.endsWithNobodyLostAndNobodyStuck();

            System.out.printf(
                    "PostgreSQL killed at %d of %d; %d more while it was away, %d repeats%n",
                    atTheKill, notice.size(), whileAway, notice.repeats());
            assertThat(postgres.recovered()).as("it was really killed").isTrue();
            assertThat(notice.history().misses())
                    .as("looks that found no database")
                    .isPositive();
            notice.repeatsReplaceThemselves();
            notice.nothingMovedBackwards();
            assertThat(replicas.all())
                    .allSatisfy(replica -> assertThat(replica.service().ready()).isTrue());
        }
    }
}
