package jp.kairan.hazards.jma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import jp.kairan.hazards.jma.TelegramRefused.Reason;
import org.junit.jupiter.api.Test;

/** Who felt an earthquake, how strongly, and what is not known yet. */
class ShakingTest {
    private static final String KANAZAWA = "1720100";

    @Test
    void theFirstReportKnowsRegionsAndNoMunicipality() throws TelegramRefused {
        Shaking first = shaking(Samples.telegram(Samples.QUAKE_FIRST));

        assertThat(first.max()).contains(Intensity.FIVE_UPPER);
        assertThat(first.prefecture("17").orElseThrow().max()).contains(Intensity.FIVE_UPPER);
        assertThat(first.region("391").orElseThrow().reaches(Intensity.FIVE_LOWER))
                .isTrue();
        assertThat(first.region("390").orElseThrow().reaches(Intensity.FOUR)).isFalse();
        assertThat(first.cities()).isEmpty();
        assertThat(first.quakes()).isEmpty();
    }

    @Test
    void aMunicipalityIsToldFromTheStationOfTheSameNumber() throws TelegramRefused {
        Shaking shaking = shaking(Samples.telegram(
                Samples.QUAKE, "<Code>1720100</Code><MaxInt>5-</MaxInt>", "<Code>1720199</Code><MaxInt>5-</MaxInt>"));

        assertThat(shaking.city(KANAZAWA)).isEmpty();
        assertThat(shaking.city("1720199").orElseThrow().max()).contains(Intensity.FIVE_LOWER);
    }

    @Test
    void aStationThatHasNotReportedAddsNothingToWhatWasMeasured() throws TelegramRefused {
        Felt kanazawa = shaking(Samples.telegram(Samples.QUAKE)).city(KANAZAWA).orElseThrow();

        assertThat(kanazawa.awaited()).isFalse();
        assertThat(kanazawa.revised()).isTrue();
        assertThat(kanazawa.strongest()).contains(Intensity.FIVE_LOWER);
    }

    @Test
    void aMissingReportStandsForFiveLowerAndNoMore() throws TelegramRefused {
        Shaking shaking = shaking(Samples.telegram(Samples.QUAKE));
        Felt nothingMeasured = shaking.city("1721200").orElseThrow();
        Felt lessMeasured = shaking.city("1721000").orElseThrow();

        assertThat(nothingMeasured.max()).isEmpty();
        assertThat(nothingMeasured.reaches(Intensity.FIVE_LOWER)).isTrue();
        assertThat(nothingMeasured.reaches(Intensity.FIVE_UPPER)).isFalse();
        assertThat(lessMeasured.max()).contains(Intensity.FOUR);
        assertThat(lessMeasured.reaches(Intensity.FIVE_LOWER)).isTrue();
    }

    @Test
    void sevenIsReachedBySevenAlone() {
        Felt seven = new Felt(new Area("志賀町", "1738400"), Optional.of(Intensity.SEVEN), true, false);

        assertThat(seven.strongest()).contains(Intensity.SEVEN);
        assertThat(Intensity.SIX_UPPER.reaches(Intensity.SEVEN)).isFalse();
        assertThat(Intensity.SEVEN.label()).isEqualTo("震度７");
    }

    @Test
    void saysWhereItBeganAndHowLargeItWas() throws TelegramRefused {
        Quake quake = shaking(Samples.telegram(Samples.QUAKE)).quakes().get(0);
        Hypocentre hypocentre = quake.hypocentre().orElseThrow();

        assertThat(quake.originTime()).contains(Instant.parse("2031-03-05T01:00:00Z"));
        assertThat(hypocentre.place()).isEqualTo(new Area("石川県加賀地方", "391"));
        assertThat(hypocentre.latitude()).hasValue(36.5);
        assertThat(hypocentre.longitude()).hasValue(136.7);
        assertThat(hypocentre.depthKm()).hasValue(10);
        assertThat(quake.magnitude().value()).contains(new BigDecimal("6.4"));
    }

    @Test
    void veryShallowIsADepthAndAnUnknownDepthIsNone() throws TelegramRefused {
        assertThat(depth("+36.5+136.7+0/")).hasValue(0);
        assertThat(depth("+36.5+136.7-680000/")).hasValue(680);
        assertThat(depth("+36.5+136.7/")).isEmpty();
        assertThat(depth("+36.5+136.7-99999999999999/")).isEmpty();
    }

    @Test
    void anEarthquakeFarAwayWasFeltByNobodyAndMayHaveNoFigures() throws TelegramRefused {
        Shaking far = shaking(Samples.telegram(Samples.QUAKE_FAR));
        Quake quake = far.quakes().get(0);

        assertThat(far.max()).isEmpty();
        assertThat(far.city(KANAZAWA)).isEmpty();
        assertThat(quake.magnitude().value()).isEmpty();
        assertThat(quake.magnitude().description()).isEqualTo("Ｍ８を超える巨大地震");
        assertThat(quake.hypocentre().orElseThrow().latitude()).isEmpty();
        assertThat(quake.hypocentre().orElseThrow().description()).isEqualTo("震源要素不明");
    }

    @Test
    void aReportWithoutIntensitiesAndWithoutAnEarthquakeIsRefused() {
        String far = Samples.text(Samples.QUAKE_FAR).replaceAll("(?s)<Earthquake>.*</Earthquake>", "");
        String first = Samples.text(Samples.QUAKE_FIRST).replaceAll("(?s)<Intensity>.*</Intensity>", "");

        assertThat(catchThrowableOfType(TelegramRefused.class, () -> Samples.read(far, "VXSE53"))
                        .reason())
                .isEqualTo(Reason.PART_MISSING);
        assertThat(catchThrowableOfType(TelegramRefused.class, () -> Samples.read(first, "VXSE51"))
                        .reason())
                .isEqualTo(Reason.PART_MISSING);
    }

    @Test
    void aCancellationSaysNothingButThatItIsOne() throws TelegramRefused {
        Telegram cancelled = Samples.telegram(Samples.QUAKE_CANCELLED);

        assertThat(cancelled.withdraws()).isTrue();
        assertThat(cancelled.content()).isEqualTo(new Withdrawal("先ほどの情報を取り消します。"));
    }

    private static java.util.OptionalInt depth(String coordinate) throws TelegramRefused {
        return shaking(Samples.telegram(Samples.QUAKE, "+36.5+136.7-10000/", coordinate))
                .quakes()
                .get(0)
                .hypocentre()
                .orElseThrow()
                .depthKm();
    }

    private static Shaking shaking(Telegram telegram) {
        return (Shaking) telegram.content();
    }
}
