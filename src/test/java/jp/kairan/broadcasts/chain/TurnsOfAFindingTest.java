package jp.kairan.broadcasts.chain;

import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import jp.kairan.kernel.Sql;
import jp.kairan.shelters.Hazard;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KairanTest
class TurnsOfAFindingTest {
    private static final String PROPOSALS = "/api/v1/shelter-alarms/proposals";

    @Inject
    Keys keys;

    @Inject
    CallOnFinding listener;

    @Inject
    EscalateCalls job;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private Kept kept;

    @BeforeEach
    void aShelter() {
        kept = keys.kept(Hazard.EARTHQUAKE);
    }

    @AfterEach
    void tidy() {
        keys.tidy();
    }

    private Finding finding(Mode mode, String strength) {
        return finding(FindingId.next(), mode, strength);
    }

    private Finding grown(Finding finding, String strength) {
        return finding(finding.id(), finding.mode(), strength);
    }

    private Finding finding(FindingId id, Mode mode, String strength) {
        Instant now = Instant.now(clock);
        return new Finding(id, Answer.SHELTER_CALL, mode, Trigger.INTENSITY, null, null, strength, now, now);
    }

    private void hear(Finding finding, Turn... turns) {
        for (Turn turn : turns) {
            QuarkusTransaction.requiringNew().run(() -> listener.heard(finding, turn));
        }
    }

    private String proposal() {
        return as(kept.staff()).get(PROPOSALS).then().statusCode(200).extract().path("items[0].id");
    }

    private List<String> mine() {
        return as(kept.holder())
                .get("/api/v1/shelter-calls/mine")
                .then()
                .extract()
                .path("items.id");
    }

    @Test
    void aTurnThatFailsAndIsToldAgainCallsOnce() {
        Finding finding = finding(Mode.AUTOMATIC, "6+");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    listener.heard(finding, Turn.RAISED);
                    throw new IllegalStateException("another listener fails");
                }))
                .hasMessageContaining("another listener fails");
        assertThat(mine()).isEmpty();
        assertThat(raisings(finding)).isZero();

        hear(finding, Turn.RAISED, Turn.RAISED);
        job.goOn();
        hear(finding, Turn.RAISED);
        job.goOn();

        assertThat(mine()).hasSize(1);
        assertThat(keys.happenings(mine().get(0))).containsExactly("ASKED", "ASKED");
        assertThat(keys.inbox(kept.holder())).containsExactly("SHELTER_CALL");
        assertThat(raisings(finding)).isEqualTo(1);
    }

    private long raisings(Finding finding) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.number(
                        "select count(*) from audit_entry where action = 'ShelterAlarmRaised' and subject_id in "
                                + "(select id from shelter_alarm where finding_id = ?)",
                        finding.id()));
    }

    @Test
    void aReportThatIsTakenBackLeavesWhatAnotherAlarmWaitsFor() {
        Finding finding = finding(Mode.AUTOMATIC, "6-");
        hear(finding, Turn.RAISED);
        job.goOn();
        String other = keys.call(kept.staff(), Map.of("shelters", List.of(kept.shelter())))
                .then()
                .statusCode(201)
                .body("calls", empty())
                .extract()
                .path("alarm");

        hear(finding, Turn.RETRACTED, Turn.RETRACTED);

        assertThat(mine()).hasSize(1);
        keys.read(kept.holder(), mine().get(0)).body("state", equalTo("ASKING")).body("alarm", equalTo(other));
        keys.shown(kept.shelter()).body("expectedSince", notNullValue());
        as(kept.holder()).get("/api/v1/inbox").then().body("items[0].withdrawn", equalTo(false));
    }

    @Test
    void aProposalGrowsWithWhatIsFoundAndTheCityHearsOfItAnew() {
        Finding finding = finding(Mode.PROPOSE, "5-");
        hear(finding, Turn.RAISED, Turn.RAISED);
        String proposal = proposal();
        assertThat(keys.notice("SHELTER_CALL_PROPOSAL", proposal)).containsEntry("version", "1");

        hear(grown(finding, "6+"), Turn.STRONGER, Turn.STRONGER);

        as(kept.staff())
                .get(PROPOSALS)
                .then()
                .body("items[0].id", equalTo(proposal))
                .body("items[0].strength", equalTo("6+"));
        assertThat(keys.notice("SHELTER_CALL_PROPOSAL", proposal)).containsEntry("version", "2");
    }
}
