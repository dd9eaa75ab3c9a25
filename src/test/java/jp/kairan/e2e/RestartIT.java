package jp.kairan.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        phones = Phones.answeringAfter(Duration.ZERO);
        installation = Installation.fresh("restart", phones.fcm(), Map.of());
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
        Visitor head = Visitor.as(service, "ASSOCIATION_HEAD");
        Census before = installation.census();
        String unit = before.unit("A0001");
        String circular = head.publish(unit, unit, "清掃の日", List.of());
        String notice = before.noticeOf(circular);
        head.delivered(notice, 1);
        long accepted = phones.accepted();
        ProcessHandle postgres = installation.postgres().orElseThrow();

        assertThat(service.stop()).isIn(0, ENDED_BY_TERM);

        assertThat(postgres.isAlive()).as("PostgreSQL after SIGTERM").isFalse();
        assertThat(installation.processes()).as("processes over the directory").isEmpty();
        assertThat(service.console()).doesNotContain("ERROR");

        service = installation.start();
        Visitor again = head.at(service);
        JsonPath read = again.get("/api/v1/circulars/" + circular).jsonPath();
        assertThat(read.getString("title")).isEqualTo("清掃の日");
        assertThat(again.delivered(notice, 1).getInt("states.ACCEPTED")).isEqualTo((int) accepted);
        assertThat(phones.accepted()).isEqualTo(accepted);
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
