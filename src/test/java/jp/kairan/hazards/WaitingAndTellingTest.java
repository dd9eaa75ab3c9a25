package jp.kairan.hazards;

import static jp.kairan.hazards.HazardCalls.add;
import static jp.kairan.hazards.HazardCalls.bring;
import static jp.kairan.hazards.HazardCalls.drop;
import static jp.kairan.hazards.HazardCalls.found;
import static jp.kairan.hazards.HazardCalls.rule;
import static jp.kairan.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import jp.kairan.access.AccountId;
import jp.kairan.access.FindingId;
import jp.kairan.access.Role;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finding waits as long as its rule says, and is told until it was heard. */
@KairanTest
class WaitingAndTellingTest {
    @Inject
    TestCity city;

    @Inject
    ShippedRules shipped;

    @Inject
    TestClock clock;

    @Inject
    RaiseHeld job;

    @Inject
    Heard heard;

    private AccountId staff;
    private String holding;
    private final NewDay day = NewDay.next();

    @BeforeEach
    void settle() {
        staff = city.officer(city.city(), Role.CITY_STAFF);
        shipped.off();
        holding = add(staff, rule("6-", 5, "PROPOSE"));
    }

    @AfterEach
    void reset() {
        clock.reset();
        heard.deafTo(null);
        drop(staff, holding);
        shipped.on();
    }

    @Test
    void aFindingIsRaisedWhenItsTimeHasPassed() {
        bring(staff, day.quake(5, "6+")).statusCode(200);
        assertThat(held()).containsEntry("stage", "HELD");

        clock.turn(Duration.ofMinutes(4));
        job.raise();
        assertThat(heard.of(id(held()))).isEmpty();

        clock.turn(Duration.ofMinutes(2));
        job.raise();
        assertThat(held()).containsEntry("stage", "RAISED");
        assertThat(heard.of(id(held()))).containsExactly(Turn.RAISED);
    }

    @Test
    void manyJobsAtOnceRaiseItOnce() throws Exception {
        bring(staff, day.quake(5, "6+")).statusCode(200);
        clock.turn(Duration.ofMinutes(6));

        AtOnce.times(6, () -> {
            job.raise();
            return true;
        });

        job.raise();
        assertThat(heard.of(id(held()))).containsExactly(Turn.RAISED);
    }

    @Test
    void whatIsTakenBackMeanwhileIsNeverHeardOf() {
        Wire quake = day.quake(5, "6+");
        bring(staff, quake).statusCode(200);
        bring(staff, quake.cancelled(day.at(7))).statusCode(200);

        clock.turn(Duration.ofMinutes(6));
        job.raise();

        assertThat(held()).containsEntry("stage", "DROPPED");
        assertThat(heard.of(id(held()))).isEmpty();
    }

    @Test
    void aRuleThatIsGoneRaisesNothing() {
        bring(staff, day.quake(5, "6+")).statusCode(200);
        as(staff).delete("/api/v1/hazard-rules/" + holding).then().statusCode(204);

        clock.turn(Duration.ofMinutes(6));
        job.raise();

        assertThat(held()).containsEntry("stage", "DROPPED");
    }

    @Test
    void aTurnThatCannotBeHeardIsToldLaterAndHoldsUpNoOther() {
        String one = add(staff, rule("5-", 0, "PROPOSE"));
        String another = add(staff, rule("5-", 0, "PROPOSE"));
        bring(staff, day.quake(5, "5-")).statusCode(200);
        FindingId deaf = id(found(staff, day.event(), one));
        FindingId other = id(found(staff, day.event(), another));
        heard.deafTo(deaf);
        bring(staff, day.quake(8, "5+")).statusCode(200);
        bring(staff, day.quake(9, "5+").cancelled(day.at(20))).statusCode(200);
        assertThat(heard.of(deaf)).containsExactly(Turn.RAISED);
        assertThat(heard.of(other)).containsExactly(Turn.RAISED, Turn.STRONGER, Turn.RETRACTED);

        heard.deafTo(null);
        clock.turn(Duration.ofMinutes(2));
        job.raise();

        assertThat(heard.of(deaf)).containsExactly(Turn.RAISED, Turn.STRONGER, Turn.RETRACTED);
        assertThat(heard.of(other)).hasSize(3);
        drop(staff, one);
        drop(staff, another);
    }

    private Map<String, Object> held() {
        return found(staff, day.event(), holding);
    }

    private static FindingId id(Map<String, Object> finding) {
        return FindingId.fromString(finding.get("id").toString());
    }
}
