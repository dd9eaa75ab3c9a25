package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stopping and starting in the orderly way, and the directory that only one process may hold. */
class RestartIT {
    /** What the system reports of a process that SIGTERM ended after it had cleaned up. */
    private static final int ENDED_BY_TERM = 143;

    private static Phones phones;
    private static Installation installation;
    private static Service service;

    @BeforeAll
    static void open() {
        phones = Phones.answeringAfter(Duration.ofMillis(20));
        installation = Installation.fresh("restart", phones.fcm(), Map.of("kairan.fcm.rate", "2000"));
        service = installation.start();
    }

    @AfterAll
    static void close() {
        if (installation != null) {
            installation.close();
        }
        phones.close();
    }

    @Test
    void whatWasSaidSurvivesAStopAndNothingIsSentAgain() {
        phones.forget();
        Visitor head = Visitor.as(service, "ASSOCIATION_HEAD");
        String unit = installation.census().unit("A0001");
        String circular = head.publish(unit, unit, "清掃の日", List.of());
        String notice = installation.census().noticeOf(circular);
        head.delivered(notice, 1);
        long accepted = phones.accepted();

        stopAndStart();

        Visitor again = head.at(service);
        JsonPath read = again.get("/api/v1/circulars/" + circular).jsonPath();
        assertThat(read.getString("title")).isEqualTo("清掃の日");
        assertThat(again.delivered(notice, 1).getInt("counts.ACCEPTED")).isEqualTo((int) accepted);
        phones.exactly(installation.census().phonesUnder("A0001"), 1);
    }

    @Test
    void aStopInTheMiddleOfAPushLosesNobodyAndRepeatsNobody() {
        phones.forget();
        Visitor cityHall = Visitor.as(service, "CITY_STAFF");
        Set<String> all = installation.census().phones();
        String city = installation.census().unit("C");
        String notice = installation.census().noticeOf(cityHall.publish(city, city, "断水のお知らせ", List.of()));

        await("the run is in its middle")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> phones.accepted() >= all.size() / 3);
        stopAndStart();

        assertThat(cityHall.at(service).delivered(notice, 1).getInt("counts.ACCEPTED"))
                .isEqualTo(all.size());
        phones.exactly(all, 1);
    }

    /** Nothing is left in between; a handle of PostgreSQL may outlast it until its parent has heard of the end. */
    private static void stopAndStart() {
        assertThat(installation.postgres()).isPresent();

        assertThat(service.stop()).isIn(0, ENDED_BY_TERM);

        assertThat(installation.processes()).as("processes over the directory").isEmpty();
        assertThat(installation.postgres()).as("PostgreSQL after SIGTERM").isEmpty();
        assertThat(service.console()).doesNotContain(" ERROR ");
        service = installation.start();
    }

    @Test
    void aSecondServiceOverTheSameDirectoryIsRefusedWithASentence() {
        Service second = installation.launch();

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.console())
                .contains("Kairan cannot start its own PostgreSQL")
                .contains("is in use by another process")
                .doesNotContain("\tat ");
        assertThat(Visitor.as(service, "RESIDENT").get("/api/v1/inbox").statusCode())
                .isEqualTo(200);
    }
}
