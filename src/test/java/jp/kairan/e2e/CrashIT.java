package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.kairan.localfcm.TokenCounters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Power gone in the middle of a push to the whole city. The instants follow from a seed that is printed;
 * {@code -Dkairan.crash.seed=…} brings the same ones back.
 */
class CrashIT {
    private static final int RATE = 1_500;

    /** Repeats are what was under way or accepted but not yet written: the flush and the latency, with room to spare. */
    private static final double REPEATED_SECONDS = 0.5;

    private static final long SEED = Long.getLong("kairan.crash.seed", System.nanoTime());
    private static final Random INSTANTS = new Random(SEED);

    private static Phones phones;
    private static Service service;
    private static Installation installation;
    private static Visitor cityHall;
    private static Set<String> all;

    @BeforeAll
    static void open() {
        phones = Phones.answeringAfter(Duration.ofMillis(20));
        installation = Installation.fresh(
                "crash",
                phones.fcm(),
                Map.of(
                        "kairan.fcm.rate",
                        Integer.toString(RATE),
                        // a dead worker's chunks wait that long: the test has not the ten seconds of a city
                        "kairan.push.lease",
                        "3s"));
        service = installation.start();
        cityHall = Visitor.as(service, "CITY_STAFF");
        all = installation.census().phones();
        System.out.println("crash seed " + SEED);
    }

    @AfterAll
    static void close() {
        if (installation != null) {
            installation.close();
        }
        phones.close();
    }

    @RepeatedTest(3)
    void everyPhoneIsReachedThoughTheServiceIsKilledInTheMiddle(RepetitionInfo repetition) {
        phones.forget();
        double share = 0.2 + 0.5 * INSTANTS.nextDouble();
        String city = installation.census().unit("C");
        String circular = cityHall.publish(city, city, "断水のお知らせ", List.of());
        String notice = installation.census().noticeOf(circular);

        killOnceAccepted(Math.round(share * all.size()));
        long before = phones.accepted();
        startAgain();
        JsonPath delivery = cityHall.delivered(notice, 1);

        System.out.printf(
                "crash %d: killed at %.0f %% with %d of %d accepted, %d repeats%n",
                repetition.getCurrentRepetition(), share * 100, before, all.size(), phones.accepted() - all.size());
        assertThat(before).as("accepted before the end").isBetween(all.size() / 5L, all.size() * 4L / 5);
        nobodyIsLost(delivery);
        repeatsAreFewAndReplaceThemselves(notice);
    }

    private static void killOnceAccepted(long enough) {
        await("the run is in its middle")
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> phones.accepted() >= enough);
        service.kill();
    }

    /** The PostgreSQL of the killed service still holds the directory; the new one has to take it over. */
    private static void startAgain() {
        ProcessHandle orphan = installation.postgres().orElseThrow();
        service = installation.start();
        assertThat(orphan.isAlive()).as("the orphaned PostgreSQL").isFalse();
        cityHall = cityHall.at(service);
    }

    private static void nobodyIsLost(JsonPath delivery) {
        assertThat(phones.missing(all)).as("lost phones").isEmpty();
        assertThat(phones.fcm().counters().tokens()).as("phones tried").isEqualTo(all.size());
        assertThat(delivery.getString("runs[0].state")).isEqualTo("DONE");
        assertThat(delivery.getInt("targets")).isEqualTo(all.size());
        assertThat(delivery.getInt("counts.ACCEPTED")).isEqualTo(all.size());
    }

    private static void repeatsAreFewAndReplaceThemselves(String notice) {
        List<TokenCounters> again = phones.toldAgain(all);
        assertThat(again.size()).as("repeated").isLessThanOrEqualTo((int) (RATE * REPEATED_SECONDS));
        assertThat(again).allSatisfy(phone -> {
            assertThat(phone.accepts()).as("twice, not more").isEqualTo(2);
            assertThat(phone.messages()).hasSize(2);
            assertThat(phone.messages().get(1))
                    .as("the repeat says the same under the same tag")
                    .isEqualTo(phone.messages().get(0));
            assertThat(phone.messages().get(1).data()).containsEntry("noticeId", notice);
            assertThat(phone.messages().get(1).tag()).isIn(null, notice.replace("-", ""));
        });
    }
}
