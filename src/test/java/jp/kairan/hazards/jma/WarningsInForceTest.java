package jp.kairan.hazards.jma;

import static jp.kairan.hazards.jma.Told.KANAZAWA;
import static jp.kairan.hazards.jma.Told.warning;
import static jp.kairan.hazards.jma.Told.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A warning that comes in two forms counts once, and one whose new form was lost still counts. */
class WarningsInForceTest {
    private static final Warning LEVEL_FOUR = warning(Hazard.RAIN, "43", "レベル４大雨危険警報", WarningChange.ISSUED);
    private static final Warning LANDSLIDE = warning(Hazard.LANDSLIDE, "49", "レベル４土砂災害危険警報", WarningChange.ISSUED);
    private static final Warning RELEASED = warning(Hazard.RAIN, "10", "レベル２大雨注意報", WarningChange.RELEASED);
    private static final Warning FORMER_RAIN = warning(Hazard.RAIN, "03", "大雨警報", WarningChange.ISSUED);
    private static final Warning FORMER_RAIN_GOES_ON = warning(Hazard.RAIN, "03", "大雨警報", WarningChange.CONTINUED);
    private static final Warning FORMER_SNOW = warning(Hazard.SNOW, "06", "大雪警報", WarningChange.CONTINUED);

    @Test
    void warningsOfSeveralHazardsStandSideBySide() {
        WarningsInForce inForce =
                known(warnings(TelegramType.VPWW55, 1, LEVEL_FOUR), warnings(TelegramType.VPWW56, 2, LANDSLIDE));

        assertThat(inForce.warnings()).containsExactly(LEVEL_FOUR, LANDSLIDE);
        assertThat(inForce.level()).hasValue(4);
        assertThat(inForce.gravest(Hazard.RAIN)).contains(LEVEL_FOUR);
        assertThat(inForce.gravest(Hazard.SNOW)).isEmpty();
    }

    @Test
    void aReleaseLeavesNothingInForce() {
        assertThat(known(warnings(TelegramType.VPWW55, 1, LEVEL_FOUR), warnings(TelegramType.VPWW55, 2, RELEASED))
                        .warnings())
                .isEmpty();
    }

    @Test
    void theFormerFormOfTheSameReportIsNotCounted() {
        assertThat(known(warnings(TelegramType.VPWW55, 1, LEVEL_FOUR), warnings(TelegramType.VPWW54, 1, FORMER_RAIN))
                        .warnings())
                .containsExactly(LEVEL_FOUR);
    }

    @Test
    void theTwoFormerFormsCountAsOne() {
        assertThat(known(warnings(TelegramType.VPWW53, 1, FORMER_RAIN), warnings(TelegramType.VPWW54, 1, FORMER_RAIN))
                        .warnings())
                .containsExactly(FORMER_RAIN);
    }

    @Test
    void theFormerFormSpeaksForAHazardOfWhichNothingNewHasCome() {
        assertThat(known(
                                warnings(TelegramType.VPWW55, 1, LEVEL_FOUR),
                                warnings(TelegramType.VPWW54, 1, FORMER_RAIN, FORMER_SNOW))
                        .warnings())
                .containsExactly(LEVEL_FOUR, FORMER_SNOW);
    }

    @Test
    void theFormerRainIsNotCountedBesideTheNewLandslide() {
        assertThat(known(warnings(TelegramType.VPWW56, 1, LANDSLIDE), warnings(TelegramType.VPWW54, 1, FORMER_RAIN))
                        .warnings())
                .containsExactly(LANDSLIDE);
    }

    @Test
    void aLaterFormerFormThatChangesNothingLeavesTheNewOneStanding() {
        assertThat(known(
                                warnings(TelegramType.VPWW55, 1, LEVEL_FOUR),
                                warnings(TelegramType.VPWW54, 5, FORMER_RAIN_GOES_ON))
                        .warnings())
                .containsExactly(LEVEL_FOUR);
    }

    @Test
    void aLaterFormerFormThatChangesSomethingSpeaksForTheNewOneThatWasLost() {
        assertThat(known(warnings(TelegramType.VPWW55, 1, RELEASED), warnings(TelegramType.VPWW54, 5, FORMER_RAIN))
                        .warnings())
                .containsExactly(FORMER_RAIN);
    }

    @Test
    void aCancellationThatNamesNoRegionTakesBackWhatItsOfficeSaid() {
        Telegram cancelled =
                Told.of(TelegramType.VPWW55, TelegramStatus.REAL, "", 3, InfoType.CANCELLED, "", new Withdrawal(""));

        assertThat(known(warnings(TelegramType.VPWW55, 1, LEVEL_FOUR), cancelled)
                        .warnings())
                .isEmpty();
        assertThat(known(warnings(TelegramType.VPWW55, 4, LEVEL_FOUR), cancelled)
                        .warnings())
                .containsExactly(LEVEL_FOUR);
    }

    @Test
    void aDrillIsNotInForce() {
        Telegram drill = Told.of(
                TelegramType.VPWW55,
                TelegramStatus.DRILL,
                "",
                1,
                InfoType.ISSUED,
                "",
                warnings(TelegramType.VPWW55, 1, LEVEL_FOUR).content());

        assertThat(known(drill).warnings()).isEmpty();
    }

    /** What is in force after the telegrams came in their order and, which must be the same, in the opposite one. */
    private static WarningsInForce known(Telegram... telegrams) {
        List<Telegram> order = new ArrayList<>(List.of(telegrams));
        WarningsInForce inForce = joined(order);
        Collections.reverse(order);
        assertThat(joined(order)).isEqualTo(inForce);
        return inForce;
    }

    private static WarningsInForce joined(List<Telegram> telegrams) {
        Telegrams known = Telegrams.NONE;
        for (Telegram telegram : telegrams) {
            known = known.apply(telegram).after();
        }
        return known.warnings(TelegramStatus.REAL, KANAZAWA);
    }
}
