package jp.kairan.hazards.jma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import jp.kairan.hazards.jma.TelegramRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in force for each municipality, and how grave it is. */
class WarningsTest {
    private static final String KANAZAWA = "1720100";

    @Test
    void aWarningIsReadOnceThoughTheTelegramRepeatsItForLargerAreas() throws TelegramRefused {
        Warnings rain = warnings(Samples.telegram(Samples.RAIN));

        assertThat(rain.region()).isEqualTo("170000");
        assertThat(rain.cities()).hasSize(4);
        assertThat(only(rain, KANAZAWA))
                .isEqualTo(new Warning(Hazard.RAIN, "43", "レベル４大雨危険警報", WarningChange.ISSUED, Optional.of("03")));
    }

    @Test
    void aWarningKnowsItsLevelItsRankAndWhetherItIsInForce() throws TelegramRefused {
        Warnings rain = warnings(Samples.telegram(Samples.RAIN));

        assertThat(only(rain, KANAZAWA).level()).hasValue(4);
        assertThat(only(rain, KANAZAWA).rank()).isEqualTo(WarningRank.DANGER_WARNING);
        assertThat(only(rain, "1720900").change()).isEqualTo(WarningChange.CONTINUED);
        assertThat(only(rain, "1736500").inForce()).isFalse();
    }

    @Test
    void aMunicipalityNamedForHavingNoWarningHasNone() throws TelegramRefused {
        Warnings rain = warnings(Samples.telegram(Samples.RAIN));

        assertThat(rain.city("1720200").orElseThrow().warnings()).isEmpty();
        assertThat(rain.city("1310100")).isEmpty();
    }

    @Test
    void theFormerFormHoldsManyHazardsAndNoLevel() throws TelegramRefused {
        List<Warning> kanazawa = warnings(Samples.telegram(Samples.FORMER))
                .city(KANAZAWA)
                .orElseThrow()
                .warnings();

        assertThat(kanazawa).extracting(Warning::hazard).containsExactly(Hazard.RAIN, Hazard.STORM_SURGE, Hazard.OTHER);
        assertThat(kanazawa)
                .extracting(Warning::change)
                .containsExactly(WarningChange.CHANGED, WarningChange.ISSUED, WarningChange.CONTINUED);
        assertThat(kanazawa).allMatch(Warning::inForce).allMatch(w -> w.level().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "大雪特別警報, EMERGENCY_WARNING",
        "レベル５大雨特別警報, EMERGENCY_WARNING",
        "レベル４土砂災害危険警報, DANGER_WARNING",
        "大雪警報, WARNING",
        "なだれ注意報, ADVISORY"
    })
    void theLastWordsOfANameTellItsRank(String name, WarningRank rank) {
        assertThat(WarningRank.of(name)).isEqualTo(rank);
    }

    @Test
    void ranksFollowEachOtherInGravity() {
        assertThat(WarningRank.DANGER_WARNING.reaches(WarningRank.WARNING)).isTrue();
        assertThat(WarningRank.WARNING.reaches(WarningRank.DANGER_WARNING)).isFalse();
        assertThat(WarningRank.EMERGENCY_WARNING.reaches(WarningRank.EMERGENCY_WARNING))
                .isTrue();
    }

    @Test
    void aWarningInForceWithoutACodeIsRefused() {
        TelegramRefused refused = catchThrowableOfType(
                TelegramRefused.class, () -> Samples.telegram(Samples.RAIN, "<Code>43</Code><Status>", "<Status>"));

        assertThat(refused.reason()).isEqualTo(Reason.PART_MISSING);
        assertThat(refused.part()).isEqualTo("Code");
    }

    @Test
    void aTelegramThatNamesNoMunicipalityIsRefused() {
        TelegramRefused refused =
                catchThrowableOfType(TelegramRefused.class, () -> Samples.telegram(Samples.RAIN, "（市町村等）", "（流域）"));

        assertThat(refused.reason()).isEqualTo(Reason.PART_MISSING);
    }

    private static Warning only(Warnings warnings, String city) {
        List<Warning> said = warnings.city(city).orElseThrow().warnings();
        assertThat(said).hasSize(1);
        return said.get(0);
    }

    private static Warnings warnings(Telegram telegram) {
        return (Warnings) telegram.content();
    }
}
