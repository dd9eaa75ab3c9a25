package jp.kairan.broadcasts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.broadcasts.chain.Keys.Kept;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class TheChainOfAShelterTest {
    @Inject
    Keys keys;

    @Inject
    TestCity city;

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

    private void pass(int minutes) {
        clock.turn(Duration.ofMinutes(minutes));
        job.goOn();
    }

    private void stands(String call, String state, String step) {
        keys.read(kept.staff(), call).body("state", equalTo(state)).body("step", equalTo(step));
    }

    @Test
    void keyHoldersAreAskedAtOnceAndInEveryLanguage() {
        String call = keys.called(kept, false);

        stands(call, "ASKING", "KEY_HOLDER");
        assertThat(keys.inbox(kept.holder())).containsExactly("SHELTER_CALL");
        assertThat(keys.inbox(kept.second())).containsExactly("SHELTER_CALL");
        assertThat(keys.inbox(kept.deputy())).isEmpty();
        assertThat(keys.notice("SHELTER_CALL", call))
                .containsEntry("urgency", "EMERGENCY")
                .hasEntrySatisfying("title", title -> assertThat(title).endsWith("の開設をお願いします。"))
                .hasEntrySatisfying("titles", all -> assertThat(all).contains("Please open", "PHRASE", "Vui lòng"));
    }

    @Test
    void whoDoesNotAnswerIsFollowedByDeputiesAndThenByTheCity() {
        String call = keys.called(kept, false);
        pass(9);
        stands(call, "ASKING", "KEY_HOLDER");
        pass(2);
        stands(call, "ASKING", "DEPUTY");
        assertThat(keys.inbox(kept.deputy())).containsExactly("SHELTER_CALL_DEPUTY");
        pass(11);
        stands(call, "ASKING", "CITY");
        assertThat(keys.inbox(kept.staff())).contains("SHELTER_CALL_CITY");
        pass(60);
        assertThat(keys.happenings(call)).containsExactly("ASKED", "ASKED", "ESCALATED", "ASKED", "ESCALATED");
    }

    @Test
    void deputiesAreAskedAtOnceWhenNobodyBeforeThemCanCome() {
        String call = keys.called(kept, false);
        keys.cannot(kept.holder(), call).then().statusCode(201).body("step", equalTo("KEY_HOLDER"));
        keys.cannot(kept.second(), call).then().statusCode(201).body("step", equalTo("DEPUTY"));
        keys.cannot(kept.deputy(), call).then().statusCode(201).body("step", equalTo("CITY"));
    }

    @Test
    void aPromiseIsWaitedForAndNoLonger() {
        String call = keys.called(kept, false);
        keys.comes(kept.holder(), call, Instant.now(clock).plus(Duration.ofMinutes(20)))
                .then()
                .statusCode(201)
                .body("state", equalTo("COMING"))
                .body("arrivesAt", notNullValue())
                .body("mine.answer", equalTo("ACKNOWLEDGED"));
        pass(15);
        stands(call, "COMING", "KEY_HOLDER");
        pass(11);
        stands(call, "ASKING", "DEPUTY");
    }

    @Test
    void aPromiseThatIsTakenBackIsNone() {
        String call = keys.called(kept, false);
        keys.cannot(kept.second(), call);
        keys.comes(kept.holder(), call, Instant.now(clock).plus(Duration.ofMinutes(20)));
        keys.cannot(kept.holder(), call).then().body("state", equalTo("ASKING")).body("step", equalTo("DEPUTY"));
    }

    @Test
    void whoComesInHoursIsNotWaitedFor() {
        String call = keys.called(kept, false);
        keys.comes(kept.holder(), call, Instant.now(clock).plus(Duration.ofHours(5)))
                .then()
                .statusCode(201)
                .body("state", equalTo("ASKING"));
        pass(11);
        stands(call, "ASKING", "DEPUTY");
    }

    @Test
    void aShelterThatNobodyKeepsIsTheCitysAtOnce() {
        AccountId staff = keys.staff();
        AccountId colleague = keys.staff();
        Kept alone = new Kept(staff, keys.shelter(staff), staff, staff, staff);
        assertThat(keys.inbox(colleague)).doesNotContain("SHELTER_CALL_CITY");
        String call = keys.called(alone, false);

        stands(call, "ASKING", "CITY");
        String alarm = keys.read(staff, call).extract().path("alarm");
        assertThat(keys.notice("SHELTER_CALL_CITY", alarm))
                .containsEntry("urgency", "EMERGENCY")
                .containsEntry("withdrawn", "false");
        assertThat(keys.inbox(staff)).contains("SHELTER_CALL_CITY");
        assertThat(keys.inbox(colleague)).contains("SHELTER_CALL_CITY");
    }

    @Test
    void anOldWordThatArrivesLateDoesNotUndoANewerOne() {
        String call = keys.called(kept, false);
        Instant now = Instant.now(clock);
        keys.comes(kept.holder(), call, now.plusSeconds(600));

        jp.kairan.testing.Calls.as(kept.holder())
                .body(Map.of("asOf", now.minusSeconds(120).toString()))
                .post("/api/v1/shelter-calls/" + call + "/refusal")
                .then()
                .statusCode(201)
                .body("state", equalTo("COMING"));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        String call = keys.called(kept, false);
        Instant arrival = Instant.now(clock).plusSeconds(600);
        keys.comes(kept.holder(), call, arrival).then().statusCode(201);
        keys.comes(kept.holder(), call, arrival).then().statusCode(201);
        keys.opens(kept.holder(), call).then().statusCode(201).body("state", equalTo("OPENED"));
        keys.opens(kept.holder(), call).then().statusCode(201).body("state", equalTo("OPENED"));
        keys.cannot(kept.second(), call).then().statusCode(201).body("state", equalTo("OPENED"));

        assertThat(keys.happenings(call)).containsExactly("ASKED", "ASKED", "ACKNOWLEDGED", "OPENED");
        assertThat(keys.statuses(kept.shelter())).isEqualTo(1);
    }

    @Test
    void aTimeThatCannotBeIsRefused() {
        String call = keys.called(kept, false);
        for (String never : List.of("9999-01-01T00:00:00Z", "-9999-01-01T00:00:00Z")) {
            keys.comes(kept.holder(), call, Instant.parse(never)).then().statusCode(400);
            keys.opens(kept.holder(), call, Instant.parse(never)).then().statusCode(400);
        }
        keys.read(kept.staff(), call).body("mine", nullValue());
    }

    @Test
    void aCalledOffCallIsTakenBackFromThoseWhoWereAsked() {
        String call = keys.called(kept, false);
        Instant before = Instant.now(clock);
        clock.turn(Duration.ofMinutes(1));
        jp.kairan.testing.Calls.as(kept.staff())
                .post("/api/v1/shelter-calls/" + call + "/cancellation")
                .then()
                .statusCode(201)
                .body("state", equalTo("CALLED_OFF"));

        assertThat(keys.notice("SHELTER_CALL", call)).containsEntry("withdrawn", "true");
        keys.shown(kept.shelter()).body("expectedSince", nullValue());
        clock.turn(Duration.ofMinutes(1));
        keys.opens(kept.holder(), call).then().statusCode(409);
        keys.opens(kept.holder(), call, before).then().statusCode(201).body("state", equalTo("CALLED_OFF"));
        keys.shown(kept.shelter()).body("status.state", equalTo("OPEN"));
    }
}
