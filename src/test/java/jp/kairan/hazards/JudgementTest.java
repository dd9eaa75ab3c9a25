package jp.kairan.hazards;

import static jp.kairan.hazards.Turn.AGAIN;
import static jp.kairan.hazards.Turn.ENDED;
import static jp.kairan.hazards.Turn.RAISED;
import static jp.kairan.hazards.Turn.RETRACTED;
import static jp.kairan.hazards.Turn.STRONGER;
import static jp.kairan.hazards.Turn.WEAKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.hazards.jma.Telegrams;
import org.junit.jupiter.api.Test;

/** What rules make of telegrams, one after the other. */
class JudgementTest {
    private static final Instant NINE = Instant.parse("2031-03-05T00:00:00Z");

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private static Wire quake(String event, int minute, String intensity) {
        return Wire.quake(event, at(minute), at(minute + 5), intensity);
    }

    @Test
    void aStrongShakingRaisesOneFindingHoweverOftenItIsReported() {
        Watch watch = new Watch(Watch.quakes())
                .play(quake("1", 0, "5-"), quake("1", 0, "5-"), Wire.quake("1", at(0), at(9), "5-"));

        assertThat(watch.turns()).containsExactly(RAISED);
        assertThat(watch.live()).singleElement().satisfies(found -> {
            assertThat(found.strength()).isEqualTo("5-");
            assertThat(found.occurredAt()).isEqualTo(at(0));
            assertThat(found.reportedAt()).isEqualTo(at(9));
        });
    }

    @Test
    void aWeakShakingRaisesNothing() {
        assertThat(new Watch(Watch.quakes()).play(quake("1", 0, "4")).findings())
                .isEmpty();
    }

    @Test
    void aStationThatDoesNotReportCountsAsFiveLower() {
        Watch watch = new Watch(Watch.quakes()).play(Wire.awaited("1", at(0), at(5)));

        assertThat(watch.turns()).containsExactly(RAISED);
        assertThat(watch.live()).extracting(Found::strength).containsExactly("5-");
    }

    @Test
    void twoEarthquakesAMinuteApartAreOneOccasion() {
        Watch watch = new Watch(Watch.quakes()).play(quake("1", 0, "5-"), quake("2", 1, "5-"), quake("1", 0, "5-"));

        assertThat(watch.turns()).containsExactly(RAISED);
        assertThat(watch.live())
                .singleElement()
                .satisfies(f -> assertThat(f.events()).containsExactly("1", "2"));
    }

    @Test
    void anAftershockThatIsNoStrongerIsForThoseInChargeAlone() {
        Watch watch = new Watch(Watch.quakes()).play(quake("1", 0, "5+"), quake("2", 60, "5-"), quake("3", 360, "5+"));

        assertThat(watch.turns()).containsExactly(RAISED, AGAIN, AGAIN);
        assertThat(watch.live()).hasSize(1);
    }

    @Test
    void aStrongerOneIsRaisedAgainAndTheWindowBeginsAnew() {
        Watch watch = new Watch(Watch.quakes()).play(quake("1", 0, "5-"), quake("2", 300, "6-"), quake("3", 600, "6-"));

        assertThat(watch.turns()).containsExactly(RAISED, STRONGER, AGAIN);
        assertThat(watch.live()).extracting(Found::strength).containsExactly("6-");
    }

    @Test
    void afterTheWindowItIsAnotherFinding() {
        Watch watch = new Watch(Watch.quakes()).play(quake("1", 0, "5+"), quake("2", 361, "5-"));

        assertThat(watch.turns()).containsExactly(RAISED, RAISED);
        assertThat(watch.live()).hasSize(2);
    }

    @Test
    void aCancellationRetracts() {
        Wire quake = quake("1", 0, "5-");

        Watch watch = new Watch(Watch.quakes()).play(quake, quake.cancelled(at(8)));

        assertThat(watch.turns()).containsExactly(RAISED, RETRACTED);
        assertThat(watch.findings()).extracting(Found::stage).containsExactly(Stage.RETRACTED);
    }

    @Test
    void aCancellationOfOneOfTwoThatCarryItChangesNothing() {
        Wire one = quake("1", 0, "5-");

        Watch watch = new Watch(Watch.quakes()).play(one, quake("2", 1, "5-"), one.cancelled(at(9)));

        assertThat(watch.turns()).containsExactly(RAISED);
        assertThat(watch.live()).hasSize(1);
    }

    @Test
    void aCorrectionBelowTheThresholdRetractsAndOneUpwardsIsStronger() {
        Wire down = Wire.quake("1", at(0), at(5), "4").corrected(at(8));
        Wire up = Wire.quake("2", at(0), at(5), "6+").corrected(at(8));

        assertThat(new Watch(Watch.quakes()).play(quake("1", 0, "5-"), down).turns())
                .containsExactly(RAISED, RETRACTED);
        assertThat(new Watch(Watch.quakes()).play(quake("2", 0, "5-"), up).turns())
                .containsExactly(RAISED, STRONGER);
    }

    @Test
    void aCorrectionDownwardsThatLeavesSomethingIsWeaker() {
        Wire down = Wire.quake("1", at(0), at(5), "5-").corrected(at(8));
        Watch watch = new Watch(Watch.quakes()).play(quake("1", 0, "7"), down);

        assertThat(watch.turns()).containsExactly(RAISED, WEAKER);
        assertThat(watch.live()).extracting(Found::strength).containsExactly("5-");

        watch.play(Wire.quake("1", at(0), at(11), "5+"));

        assertThat(watch.turns()).containsExactly(RAISED, WEAKER, STRONGER);
    }

    @Test
    void aMajorTsunamiWarningThatBecomesAWarningIsWeaker() {
        Watch watch = new Watch(Watch.tsunamis())
                .play(Wire.tsunami("1", at(3), "53", "大津波警報：発表"), Wire.tsunami("1", at(40), "51", "津波警報"));

        assertThat(watch.turns()).containsExactly(RAISED, WEAKER);
        assertThat(watch.live()).extracting(Found::strength).containsExactly("WARNING");
    }

    @Test
    void theStrongerOfTwoEarthquakesTakenBackLeavesAWeakerOccasion() {
        Wire strong = quake("1", 0, "6+");
        Watch watch = new Watch(Watch.quakes()).play(strong, quake("2", 60, "5-"), strong.cancelled(at(70)));

        assertThat(watch.turns()).containsExactly(RAISED, AGAIN, WEAKER);
    }

    @Test
    void whatWaitsAndWasCorrectedDownwardsIsRaisedAsItIsByThen() {
        Wire down = Wire.quake("1", at(0), at(5), "5-").corrected(at(6));
        Watch watch = new Watch(Watch.holding(Watch.quakes(), Duration.ofMinutes(3))).play(quake("1", 0, "7"), down);

        assertThat(watch.turns()).isEmpty();
        assertThat(watch.live()).extracting(Found::strength).containsExactly("5-");
    }

    @Test
    void aDrillAndATestAreNoFindings() {
        Wire quake = quake("1", 0, "7");

        assertThat(new Watch(Watch.quakes()).play(quake.drill(), quake.test()).findings())
                .isEmpty();
    }

    @Test
    void theFirstReportIsAHintUntilTheCityIsKnown() {
        Wire first = Wire.first("1", at(0), at(2), "5+");
        Watch watch = new Watch(Watch.quakes(), Watch.hints()).play(first);
        assertThat(watch.turns()).isEmpty();
        assertThat(watch.live()).extracting(Found::stage).containsExactly(Stage.HINT);

        watch.play(quake("1", 0, "4"));

        assertThat(watch.turns()).isEmpty();
        assertThat(watch.live()).isEmpty();
    }

    @Test
    void aWarningLastsFromItsIssueToItsRelease() {
        Watch watch = new Watch(Watch.rain())
                .play(
                        Wire.rain(at(0), "03", "レベル３大雨警報", "発表"),
                        Wire.rain(at(60), "43", "レベル４大雨危険警報", "発表"),
                        Wire.rain(at(120), "43", "レベル４大雨危険警報", "継続"),
                        Wire.rain(at(180), "33", "レベル５大雨特別警報", "発表"),
                        Wire.rain(at(240), "43", "レベル４大雨危険警報", "発表"),
                        Wire.rain(at(300), "10", "レベル２大雨注意報", "解除"));

        assertThat(watch.turns()).containsExactly(RAISED, STRONGER, WEAKER, ENDED);
        assertThat(watch.findings()).extracting(Found::occurredAt).containsExactly(at(60));
    }

    @Test
    void aWarningThatFallsBelowTheThresholdEndsAndMayComeAgain() {
        Watch watch = new Watch(Watch.rain())
                .play(
                        Wire.rain(at(0), "43", "レベル４大雨危険警報", "発表"),
                        Wire.rain(at(60), "03", "レベル３大雨警報", "発表"),
                        Wire.rain(at(90), "43", "レベル４大雨危険警報", "発表"));

        assertThat(watch.turns()).containsExactly(RAISED, ENDED, RAISED);
        assertThat(watch.findings()).extracting(Found::stage).containsExactly(Stage.ENDED, Stage.RAISED);
    }

    @Test
    void aWarningThatWasAnErrorIsRetractedUnlessItsMirrorStillCarriesIt() {
        Wire rain = Wire.rain(at(0), "33", "レベル５大雨特別警報", "発表");
        Wire mirror = Wire.former(at(0), "33", "大雨特別警報", "発表");

        assertThat(new Watch(Watch.rain()).play(rain, rain.cancelled(at(5))).turns())
                .containsExactly(RAISED, RETRACTED);
        assertThat(new Watch(Watch.rain())
                        .play(rain, mirror, rain.cancelled(at(5)))
                        .turns())
                .containsExactly(RAISED);
    }

    @Test
    void aTsunamiWarningGrowsAndIsLifted() {
        Watch watch = new Watch(Watch.tsunamis())
                .play(
                        Wire.tsunami("1", at(3), "62", "津波注意報"),
                        Wire.tsunami("1", at(6), "51", "津波警報"),
                        Wire.tsunami("1", at(9), "53", "大津波警報：発表"),
                        Wire.tsunami("1", at(99), "60", "津波注意報解除"));

        assertThat(watch.turns()).containsExactly(RAISED, STRONGER, ENDED);
    }

    @Test
    void whatIsTakenBackWhileItWaitsIsNeverHeardOf() {
        Wire quake = quake("1", 0, "5-");
        Watch watch = new Watch(Watch.holding(Watch.quakes(), Duration.ofMinutes(3)));

        watch.play(quake, quake.cancelled(at(8)));

        assertThat(watch.turns()).isEmpty();
        assertThat(watch.findings()).extracting(Found::stage).containsExactly(Stage.DROPPED);
    }

    @Test
    void aRuleActsByItselfOnFreshNewsOnlyAndWhenAgreed() {
        Rule alone = new Rule(
                RuleId.next(),
                Watch.quakes().criterion(),
                Answer.SAFETY_CHECK,
                null,
                Duration.ZERO,
                Mode.AUTOMATIC,
                true,
                false);
        Rule agreed = new Rule(
                RuleId.next(),
                Watch.quakes().criterion(),
                Answer.SAFETY_CHECK,
                null,
                Duration.ZERO,
                Mode.AUTOMATIC,
                true,
                true);

        assertThat(alone.modeAt(NINE, NINE)).isEqualTo(Mode.PROPOSE);
        assertThat(agreed.modeAt(NINE, at(-60))).isEqualTo(Mode.AUTOMATIC);
        assertThat(agreed.modeAt(NINE, at(-61))).isEqualTo(Mode.PROPOSE);
    }

    @Test
    void aNewRuleDoesNotCallForTheDayBefore() {
        Wire yesterday = quake("1", 0, "5-");
        Wire today = quake("2", 1_440, "3");
        var known = Telegrams.NONE
                .apply(yesterday.read())
                .after()
                .apply(today.read())
                .after();

        assertThat(Judgement.of(known, today.read(), Watch.KANAZAWA, List.of(Watch.quakes()), List.of(), NINE))
                .isEmpty();
    }

    @Test
    void aRuleThatWasChangedDoesNotFindTheSameAgain() {
        Wire quake = quake("1", 0, "6-");
        Wire report = Wire.quake("1", at(0), at(9), "6-");
        Rule before = Watch.quakes();
        Rule after = new Rule(
                before.id(),
                new Criterion(Trigger.INTENSITY, null, "4", Duration.ofHours(1)),
                before.answer(),
                null,
                Duration.ZERO,
                Mode.PROPOSE,
                true,
                false);

        var verdicts = Judgement.of(
                Telegrams.NONE.apply(quake.read()).after().apply(report.read()).after(),
                report.read(),
                Watch.KANAZAWA,
                List.of(after),
                new Watch(before).play(quake).live(),
                NINE);

        assertThat(verdicts)
                .noneMatch(Verdict::isNew)
                .noneMatch(verdict -> verdict.turn().isPresent());
    }

    @Test
    void whatWasForgottenIsNotTakenBack() {
        Found old = new Watch(Watch.quakes()).play(quake("1", 0, "6-")).live().get(0);
        Wire later = quake("2", 20_000, "3");

        assertThat(Judgement.of(
                        Telegrams.NONE.apply(later.read()).after(),
                        later.read(),
                        Watch.KANAZAWA,
                        List.of(Watch.quakes()),
                        List.of(old),
                        NINE))
                .isEmpty();
    }
}
