package jp.kairan.broadcasts.chain;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.kairan.broadcasts.chain.Keys.Kept;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

@KairanTest
class ShelterCallRacesTest {
    @Inject
    Keys keys;

    @Inject
    TestClock clock;

    @Inject
    EscalateCalls job;

    private Kept kept;

    @BeforeEach
    void aShelter() {
        kept = keys.kept();
    }

    @AfterEach
    void turnBack() {
        clock.reset();
        keys.tidy();
    }

    private Integer goOn() {
        job.goOn();
        return 201;
    }

    private Integer cityOpens() {
        return as(kept.staff())
                .body(Map.of("state", "OPEN"))
                .post("/api/v1/shelters/" + kept.shelter() + "/statuses")
                .statusCode();
    }

    @RepeatedTest(3)
    void twoWhoComeAtOnceAreBothHeard() throws Exception {
        String call = keys.called(kept, false);
        Instant soon = Instant.now(clock).plusSeconds(300);

        assertThat(AtOnce.all(List.of(
                        () -> keys.comes(kept.holder(), call, soon).statusCode(),
                        () -> keys.comes(kept.second(), call, soon.plusSeconds(60))
                                .statusCode())))
                .containsOnly(201);

        assertThat(keys.happenings(call)).containsExactly("ASKED", "ASKED", "ACKNOWLEDGED", "ACKNOWLEDGED");
        keys.read(kept.second(), call).body("state", equalTo("COMING")).body("mine.answer", equalTo("ACKNOWLEDGED"));
    }

    @RepeatedTest(5)
    void anOpeningAndAnEscalationAtOnceEndInAnOpenShelter() throws Exception {
        String call = keys.called(kept, false);
        clock.turn(Duration.ofMinutes(11));

        assertThat(AtOnce.all(List.of(() -> keys.opens(kept.holder(), call).statusCode(), this::goOn, this::goOn)))
                .containsOnly(201);

        keys.read(kept.deputy(), call).body("state", equalTo("OPENED"));
        keys.shown(kept.shelter()).body("status.state", equalTo("OPEN")).body("expectedSince", nullValue());
        assertThat(keys.happenings(call)).endsWith("OPENED").containsOnlyOnce("OPENED");
    }

    @RepeatedTest(3)
    void howeverManyReplicasGoOnEachStepIsTakenOnce() throws Exception {
        String call = keys.called(kept, false);
        clock.turn(Duration.ofMinutes(11));

        AtOnce.times(6, this::goOn);

        assertThat(keys.happenings(call)).containsExactly("ASKED", "ASKED", "ESCALATED", "ASKED");
    }

    @RepeatedTest(3)
    void ofManyWhoCallAShelterAtOnceOneDoes() throws Exception {
        List<List<String>> called = AtOnce.times(
                4,
                () -> keys.call(kept.staff(), Map.of("shelters", List.of(kept.shelter())))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("calls.id"));

        assertThat(called.stream().mapToInt(List::size).sum()).isEqualTo(1);
    }

    @RepeatedTest(8)
    void aShelterThatIsSaidToBeOpenWhileItIsCalledIsNotWaitedFor() throws Exception {
        assertThat(AtOnce.all(List.of(
                        () -> keys.call(kept.staff(), Map.of("shelters", List.of(kept.shelter())))
                                .statusCode(),
                        this::cityOpens)))
                .containsOnly(201);

        as(kept.holder())
                .get("/api/v1/shelter-calls/mine")
                .then()
                .statusCode(200)
                .body("items", equalTo(Collections.emptyList()));
        keys.shown(kept.shelter()).body("status.state", equalTo("OPEN")).body("status.asOf", notNullValue());
    }

    @RepeatedTest(5)
    void anOpeningAndACallOffAtOnceLeaveOneEnd() throws Exception {
        String call = keys.called(kept, false);
        String alarm = keys.read(kept.staff(), call).extract().path("alarm");
        Instant before = Instant.now(clock).minusSeconds(1);

        assertThat(AtOnce.<Integer>all(List.of(
                        () -> keys.opens(kept.holder(), call, before).statusCode(),
                        () -> as(kept.staff())
                                .post("/api/v1/shelter-alarms/" + alarm + "/cancellation")
                                .statusCode(),
                        this::cityOpens,
                        this::goOn)))
                .containsOnly(201);

        keys.shown(kept.shelter()).body("status.state", equalTo("OPEN")).body("expectedSince", nullValue());
        assertThat(keys.happenings(call)).doesNotContain("ESCALATED");
    }
}
