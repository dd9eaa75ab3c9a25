package jp.kairan.safety.drills;

import static jp.kairan.testing.Calls.as;
import static jp.kairan.testing.Calls.asNobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import jp.kairan.access.AccountId;
import jp.kairan.access.HouseholdId;
import jp.kairan.access.Role;
import jp.kairan.evidence.Incident;
import jp.kairan.evidence.Incidents;
import jp.kairan.evidence.Status;
import jp.kairan.testing.AtOnce;
import jp.kairan.testing.KairanTest;
import jp.kairan.testing.TestCity;
import jp.kairan.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What came of a check, frozen when answers are no longer taken, with an earlier drill beside it. */
@KairanTest
class ScoreTest {
    @Inject
    TestCity city;

    @Inject
    Stage stage;

    @Inject
    Incidents incidents;

    @Inject
    Freezing freezing;

    @Inject
    FreezeScores job;

    @Inject
    TestClock clock;

    private static final Duration OVER = Duration.ofDays(3).plusSeconds(10);

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whileACheckLastsTheNumbersAreThoseOfThisMoment() {
        var association = city.association(2, 4);
        var check = stage.drill(association.place());
        AccountId head = city.officer(association.place(), Role.HEAD);
        answer(check, association, 0, Status.SAFE);
        answer(check, association, 1, Status.HELP);

        score(head, check)
                .statusCode(200)
                .body("drill", equalTo(true))
                .body("frozenAt", nullValue())
                .body("own.result.counts.households", equalTo(8))
                .body("own.result.counts.answered", equalTo(2))
                .body("own.result.counts.help", equalTo(1))
                .body("own.result.neverReached", equalTo(6))
                .body("own.result.clock.t25", notNullValue())
                .body("own.earlier", nullValue())
                .body("parts.name", contains("1班", "2班"))
                .body("parts.result.counts.answered", contains(2, 0))
                .body("unreached", hasSize(6));
    }

    @Test
    void whatIsFrozenChangesNoMore() throws Exception {
        var association = city.association(1, 4);
        var check = stage.drill(association.place());
        AccountId head = city.officer(association.place(), Role.HEAD);
        answer(check, association, 0, Status.SAFE);
        stage.close(check);
        clock.turn(OVER);
        List<Boolean> frozen = AtOnce.times(4, () -> freezing.freeze(check.id()));
        answer(check, association, 1, Status.SAFE);

        assertThat(frozen.stream().filter(each -> each)).hasSizeLessThanOrEqualTo(1);
        assertThat(freezing.due()).doesNotContain(check.id());
        score(head, check)
                .body("frozenAt", notNullValue())
                .body("own.result.counts.answered", equalTo(1))
                .body("own.result.neverReached", equalTo(3));
    }

    @Test
    void whatPhonesSendLateStillCounts() {
        var association = city.association(1, 4);
        var check = stage.drill(association.place());
        AccountId head = city.officer(association.place(), Role.HEAD);
        answer(check, association, 0, Status.SAFE);
        stage.close(check);
        clock.turn(Duration.ofDays(2));
        assertThat(freezing.due()).doesNotContain(check.id());
        answer(check, association, 1, Status.SAFE);

        score(head, check)
                .body("closedAt", notNullValue())
                .body("frozenAt", nullValue())
                .body("own.result.counts.answered", equalTo(2))
                .body("own.result.counts.stale", equalTo(0));
        clock.turn(Duration.ofDays(1));
        assertThat(freezing.due()).contains(check.id());
        freezing.freeze(check.id());
        score(head, check).body("frozenAt", notNullValue()).body("own.result.counts.answered", equalTo(2));
    }

    @Test
    void theClockFreezesWhatHasEnded() {
        var association = city.association(1, 2);
        var check = stage.drill(association.place());
        stage.close(check);
        clock.turn(OVER);

        job.freeze();

        score(city.officer(association.place(), Role.HEAD), check).body("frozenAt", notNullValue());
    }

    @Test
    void lastYearsDrillStandsBesideIt() {
        var association = city.association(1, 4);
        var place = association.place();
        AccountId head = city.officer(place, Role.HEAD);
        Incident lastYear = frozen(association, 1);
        stage.ago(lastYear, 360);
        Incident lastMonth = frozen(association, 2);
        stage.ago(lastMonth, 30);
        Incident now = frozen(association, 3);

        score(head, now)
                .body("own.result.counts.answered", equalTo(3))
                .body("own.earlier.check", equalTo(lastYear.id().toString()))
                .body("own.earlier.on", notNullValue())
                .body("own.earlier.result.counts.answered", equalTo(1))
                .body("parts[0].earlier.result.counts.answered", equalTo(1));
        score(head, lastMonth).body("own.earlier.check", equalTo(lastYear.id().toString()));
        score(head, lastYear).body("own.earlier", nullValue());
    }

    @Test
    void theDrillBeforeStandsBesideItWhereThereIsNoneOfLastYear() {
        var association = city.association(1, 4);
        AccountId head = city.officer(association.place(), Role.HEAD);
        Incident lastMonth = frozen(association, 2);
        stage.ago(lastMonth, 30);
        Incident now = frozen(association, 3);

        score(head, now).body("own.earlier.check", equalTo(lastMonth.id().toString()));
    }

    @Test
    void namesAreForWhoMaySeeThemAndUntilADayAfterTheEnd() {
        var association = city.association(1, 3);
        HouseholdId guarded = association.houses().get(2).id();
        stage.protect(guarded);
        AccountId head = city.officer(association.place(), Role.HEAD);
        Incident check = closed(association, 1);
        HouseholdId missed = association.houses().get(1).id();

        score(head, check)
                .body("unreached.household", contains(missed.toString()))
                .body("unreached.name", contains(stage.name(missed)));
        score(city.officer(association.federation(), Role.HEAD), check).body("unreached", nullValue());

        clock.turn(Duration.ofHours(25));
        score(head, check)
                .body("frozenAt", nullValue())
                .body("unreached", nullValue())
                .body("own.result.neverReached", equalTo(1));
    }

    @Test
    void smallNumbersAreWithheldFromAboveTheAssociation() {
        var association = city.association(1, 8);
        Incident check = frozen(association, 1);

        score(city.officer(association.federation(), Role.HEAD), check)
                .body("narrow", equalTo(true))
                .body("own.result.counts.households", equalTo(8))
                .body("own.result.counts.safe", nullValue())
                .body("own.result.neverReached", nullValue());
        score(city.officer(association.place(), Role.HEAD), check)
                .body("narrow", equalTo(false))
                .body("own.result.counts.safe", equalTo(1));
    }

    @Test
    void theTableForASpreadsheetSaysThatItWasADrill() {
        var association = city.association(2, 3);
        Incident before = frozen(association, 1);
        stage.ago(before, 365);
        Incident check = frozen(association, 2);
        String file = as(city.officer(association.place(), Role.HEAD))
                .get("/api/v1/safety-checks/" + check.id() + "/score.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=UTF-8")
                .extract()
                .asString();

        List<String> lines = file.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("種別,日付,単位,世帯数,回答", "前回の日付");
        assertThat(lines.get(1)).startsWith("訓練,").contains(association.place().name() + ",6,2,2,0,0,4");
        assertThat(lines.get(2)).contains(",1班,3,2,2,0,0,1");
        assertThat(file).doesNotContain(stage.name(association.houses().get(5).id()));
    }

    @Test
    void onlyWhoWatchesThereSeesTheScore() {
        var association = city.association(1, 1);
        Incident check = frozen(association, 1);
        for (String path : List.of("/score", "/score.csv")) {
            String url = "/api/v1/safety-checks/" + check.id() + path;
            asNobody().get(url).then().statusCode(401);
            as(association.houses().get(0).anyResident()).get(url).then().statusCode(403);
            as(city.officer(city.association(1, 1).place(), Role.HEAD))
                    .get(url)
                    .then()
                    .statusCode(404);
            as(city.officer(association.groups().get(0), Role.GROUP_LEADER))
                    .get(url + "?unit=" + association.place().id())
                    .then()
                    .statusCode(404);
            as(city.officer(association.groups().get(0), Role.GROUP_LEADER))
                    .get(url)
                    .then()
                    .statusCode(200);
        }
    }

    /** A drill that so many households answered, closed and frozen. */
    private Incident frozen(TestCity.Association association, int answers) {
        Incident check = closed(association, answers);
        clock.turn(OVER);
        freezing.freeze(check.id());
        return check;
    }

    private Incident closed(TestCity.Association association, int answers) {
        Incident check = stage.drill(association.place());
        for (int house = 0; house < answers; house++) {
            answer(check, association, house, Status.SAFE);
        }
        stage.close(check);
        return incidents.require(check.id());
    }

    private void answer(Incident check, TestCity.Association association, int house, Status status) {
        clock.turn(Duration.ofSeconds(20));
        stage.answer(check, association.houses().get(house).id(), status);
    }

    /** A moment later, because a picture is a little behind. */
    private ValidatableResponse score(AccountId who, Incident check) {
        clock.turn(Duration.ofSeconds(2));
        return as(who).get("/api/v1/safety-checks/" + check.id() + "/score").then();
    }
}
