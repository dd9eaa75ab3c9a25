package jp.kairan.broadcasts.chain;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kairan.access.FindingId;
import jp.kairan.broadcasts.chain.Keys.Kept;
import jp.kairan.hazards.Answer;
import jp.kairan.hazards.Finding;
import jp.kairan.hazards.Mode;
import jp.kairan.hazards.Trigger;
import jp.kairan.hazards.Turn;
import jp.kairan.shelters.Hazard;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class CallingOnAFindingTest {
    private static final String ALARMS = "/api/v1/shelter-alarms";
    private static final String PROPOSALS = ALARMS + "/proposals";

    @Inject
    Keys keys;

    @Inject
    CallOnFinding listener;

    @Inject
    EscalateCalls job;

    @Inject
    Clock clock;

    private Kept kept;

    @BeforeEach
    void aShelter() {
        kept = keys.kept(Hazard.EARTHQUAKE, Hazard.VOLCANO);
    }

    @AfterEach
    void tidy() {
        keys.tidy();
    }

    private Finding finding(Mode mode, String strength) {
        return finding(mode, Trigger.INTENSITY, null, strength);
    }

    private Finding finding(Mode mode, Trigger trigger, jp.kairan.hazards.jma.Hazard hazard, String strength) {
        Instant now = Instant.now(clock);
        return new Finding(FindingId.next(), Answer.SHELTER_CALL, mode, trigger, hazard, null, strength, now, now);
    }

    private void hear(Finding finding, Turn... turns) {
        for (Turn turn : turns) {
            QuarkusTransaction.requiringNew().run(() -> listener.heard(finding, turn));
        }
    }

    private String proposal() {
        return as(kept.staff()).get(PROPOSALS).then().statusCode(200).extract().path("items[0].id");
    }

    private ValidatableResponse start(String proposal, Map<String, ?> how) {
        return as(kept.staff())
                .body(how)
                .post(ALARMS + "/" + proposal + "/start")
                .then();
    }

    private List<String> mine() {
        return as(kept.holder())
                .get("/api/v1/shelter-calls/mine")
                .then()
                .extract()
                .path("items.id");
    }

    @Test
    void aProposalWaitsForAnOfficerAndStartsWithOneTap() {
        hear(finding(Mode.PROPOSE, "5+"), Turn.RAISED, Turn.AGAIN, Turn.STRONGER);
        String proposal = proposal();
        as(kept.staff())
                .get(PROPOSALS)
                .then()
                .body("items[0].hazard", equalTo("EARTHQUAKE"))
                .body("items[0].strength", equalTo("5+"));
        assertThat(keys.notice("SHELTER_CALL_PROPOSAL", proposal)).containsEntry("urgency", "EMERGENCY");
        assertThat(mine()).isEmpty();
        keys.shown(kept.shelter()).body("expectedSince", nullValue());

        String calls = "calls.findAll { it.shelter == '" + kept.shelter() + "' }";
        start(proposal, Map.of()).statusCode(201).body(calls, hasSize(1));
        start(proposal, Map.of()).statusCode(201).body(calls, hasSize(1));
        assertThat(mine()).hasSize(1);
        assertThat(proposal()).isNotEqualTo(proposal);
    }

    @Test
    void aRuleThatDecidesCallsAtOnceAndOnce() {
        Finding finding = finding(Mode.AUTOMATIC, "6-");
        hear(finding, Turn.RAISED);
        job.goOn();
        hear(finding, Turn.AGAIN, Turn.STRONGER);

        assertThat(mine()).hasSize(1);
        keys.shown(kept.shelter()).body("expectedSince", notNullValue());
        assertThat(keys.inbox(kept.holder())).containsExactly("SHELTER_CALL");

        hear(finding, Turn.RETRACTED, Turn.RETRACTED, Turn.STRONGER);

        assertThat(mine()).isEmpty();
        keys.shown(kept.shelter()).body("expectedSince", nullValue());
        as(kept.holder())
                .get("/api/v1/inbox")
                .then()
                .body("items[0].withdrawn", equalTo(true))
                .body("items", hasSize(1));
    }

    @Test
    void whereTheReportDoesNotTellTheHazardAnOfficerDoes() {
        hear(finding(Mode.AUTOMATIC, Trigger.WARNING, jp.kairan.hazards.jma.Hazard.SNOW, "WARNING"), Turn.RAISED);
        String proposal = proposal();

        start(proposal, Map.of()).statusCode(400).body("violations[0].field", equalTo("hazard"));
        start(proposal, Map.of("hazard", "VOLCANO"))
                .statusCode(201)
                .body("calls.findAll { it.shelter == '" + kept.shelter() + "' }", hasSize(1));
    }

    @Test
    void aTsunamiWarningCallsWhatIsFitForItAndAWarningOfRainDoesNot() {
        Kept high = keys.kept(Hazard.TSUNAMI);
        Finding tsunami = finding(Mode.AUTOMATIC, Trigger.TSUNAMI, null, "WARNING");
        Finding rain = finding(Mode.AUTOMATIC, Trigger.WARNING, jp.kairan.hazards.jma.Hazard.RAIN, "WARNING");

        hear(rain, Turn.RAISED);
        keys.shown(high.shelter()).body("expectedSince", nullValue());

        hear(tsunami, Turn.RAISED);
        keys.shown(high.shelter()).body("expectedSince", notNullValue());
        keys.shown(kept.shelter()).body("expectedSince", nullValue());
    }

    @Test
    void aProposalSaysWhatIsKnownByNow() {
        Finding advisory = finding(Mode.PROPOSE, Trigger.TSUNAMI, null, "ADVISORY");
        hear(advisory, Turn.RAISED);
        String proposal = proposal();
        String one = "items.find { it.id == '" + proposal + "' }";
        as(kept.staff()).get(PROPOSALS).then().body(one + ".hazard", nullValue());

        Instant now = Instant.now(clock);
        hear(
                new Finding(
                        advisory.id(),
                        Answer.SHELTER_CALL,
                        Mode.PROPOSE,
                        Trigger.TSUNAMI,
                        null,
                        null,
                        "WARNING",
                        now,
                        now),
                Turn.STRONGER);

        as(kept.staff())
                .get(PROPOSALS)
                .then()
                .body(one + ".hazard", equalTo("TSUNAMI"))
                .body(one + ".strength", equalTo("WARNING"));
    }

    @Test
    void aProposalThatIsOverOrDroppedIsNotStarted() {
        Finding ended = finding(Mode.PROPOSE, "7");
        hear(ended, Turn.RAISED);
        String first = proposal();
        hear(ended, Turn.ENDED);
        start(first, Map.of()).statusCode(409).body("type", endsWith("shelter-proposal-dropped"));

        Finding dropped = finding(Mode.PROPOSE, "7");
        hear(dropped, Turn.RAISED);
        String second = proposal();
        as(kept.staff()).delete(ALARMS + "/" + second).then().statusCode(204);
        as(kept.staff()).delete(ALARMS + "/" + second).then().statusCode(204);
        start(second, Map.of()).statusCode(409);
        assertThat(mine()).isEmpty();

        hear(dropped, Turn.STRONGER);
        assertThat(proposal()).isEqualTo(second);
        hear(dropped, Turn.RETRACTED);
        start(second, Map.of()).statusCode(409);
        assertThat(keys.notice("SHELTER_CALL_PROPOSAL", second)).containsEntry("withdrawn", "true");
    }

    @Test
    void whatAsksForSomethingElseIsPassedOver() {
        as(kept.staff()).get(PROPOSALS).then().statusCode(200);
        Instant now = Instant.now(clock);
        Finding other = new Finding(
                FindingId.next(), Answer.BROADCAST, Mode.PROPOSE, Trigger.INTENSITY, null, "t", "5+", now, now);
        String before = proposal();

        hear(other, Turn.RAISED);

        assertThat(proposal()).isEqualTo(before);
        as(kept.holder()).get("/api/v1/shelter-calls/mine").then().body("items", empty());
    }
}
