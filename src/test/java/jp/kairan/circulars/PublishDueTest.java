package jp.kairan.circulars;

import static jp.kairan.circulars.Writing.drafted;
import static jp.kairan.circulars.Writing.patch;
import static jp.kairan.circulars.Writing.read;
import static jp.kairan.circulars.Writing.step;
import static jp.kairan.circulars.Writing.words;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.kairan.access.AccountId;
import jp.kairan.access.Role;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestCity.Place;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class PublishDueTest {
    @Inject
    TestCity city;

    @Inject
    TestClock clock;

    @Inject
    PublishDue due;

    @Inject
    Outbox outbox;

    private Place place;
    private AccountId head;

    @BeforeEach
    void anAssociation() {
        place = city.association(1, 1).place();
        head = city.officer(place, Role.HEAD);
    }

    @AfterEach
    void turnBack() {
        clock.reset();
    }

    private Response schedule(String id, Duration in) {
        return step(
                head, id, "publication", Map.of("publishAt", Instant.now(clock).plus(in)));
    }

    @Test
    void aScheduledCircularGoesOutAtItsTimeAndNotBefore() {
        String id = drafted(head, place);
        schedule(id, Duration.ofHours(2)).then().statusCode(201).body("state", equalTo("SCHEDULED"));
        due.publish();
        read(head, id).then().body("state", equalTo("SCHEDULED"));

        clock.turn(Duration.ofHours(3));
        due.publish();
        read(head, id).then().body("state", equalTo("PUBLISHED"));
        assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION");
    }

    @Test
    void manyReplicasPublishEachOnce() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String id = drafted(head, place);
            schedule(id, Duration.ofHours(1)).then().statusCode(201);
            ids.add(id);
        }
        clock.turn(Duration.ofHours(2));
        var replicas = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(due::publish))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).join();
        due.publish();
        assertThat(ids).allSatisfy(id -> {
            assertThat(outbox.notices(id)).isEqualTo(1);
            assertThat(outbox.dispatches(id)).containsExactly("PUBLICATION");
        });
    }

    @Test
    void aTimeThatHasPassedIsRefused() {
        String id = drafted(head, place);
        schedule(id, Duration.ofMinutes(-1)).then().statusCode(400).body("violations[0].field", equalTo("publishAt"));
    }

    @Test
    void theExpiryLiesAfterThePublication() {
        String id = drafted(head, words(place, "expiresAt", Instant.now(clock).plus(Duration.ofHours(1))));
        schedule(id, Duration.ofHours(2)).then().statusCode(400).body("violations[0].field", equalTo("expiresAt"));
        schedule(id, Duration.ofMinutes(30)).then().statusCode(201);
        Instant tooEarly = Instant.now(clock).plus(Duration.ofMinutes(20));
        patch(head, id, Map.of("lockVersion", 1, "expiresAt", tooEarly)).then().statusCode(400);
    }

    @Test
    void aScheduledCircularMayBeMovedRevisedAndMadeADraftAgain() {
        String id = drafted(head, place);
        schedule(id, Duration.ofHours(1)).then().statusCode(201);
        schedule(id, Duration.ofHours(5)).then().statusCode(201);
        patch(head, id, Map.of("lockVersion", 2, "title", "訂正済み")).then().statusCode(200);
        as(head).delete(Writing.PATH + id + "/publication")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
        clock.turn(Duration.ofHours(6));
        due.publish();
        read(head, id).then().body("state", equalTo("DRAFT"));
        assertThat(outbox.notices(id)).isZero();
    }

    @Test
    void whatExpiredWhileTheServiceStoodStillBecomesADraftAgain() {
        String id = drafted(head, words(place, "expiresAt", Instant.now(clock).plus(Duration.ofHours(2))));
        schedule(id, Duration.ofHours(1)).then().statusCode(201);
        clock.turn(Duration.ofHours(3));
        due.publish();
        read(head, id).then().body("state", equalTo("DRAFT"));
    }
}
