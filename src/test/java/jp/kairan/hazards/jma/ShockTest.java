package jp.kairan.hazards.jma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two earthquakes a minute apart are one shaking to those who felt it. */
class ShockTest {
    private static final Duration WINDOW = Duration.ofMinutes(3);
    private static final String ONE = "20310305090000";
    private static final String TWO = "20310305090100";
    private static final String HOURS_LATER = "20310305120000";

    @Test
    void earthquakesWithinTheWindowAreOneShaking() {
        List<Shock> shocks = shocks(
                Told.quake(ONE, 2, "1", Intensity.FOUR),
                Told.quake(TWO, 3, "1", Intensity.FOUR),
                Told.quake(ONE, 4, "2", Intensity.FOUR),
                Told.quake(HOURS_LATER, 182, "1", Intensity.THREE));

        assertThat(shocks).hasSize(2);
        assertThat(shocks.get(0).events()).containsExactly(ONE, TWO);
        assertThat(shocks.get(1).events()).containsExactly(HOURS_LATER);
    }

    @Test
    void earthquakesFurtherApartThanTheWindowAreTwo() {
        assertThat(shocks(Told.quake(ONE, 0, "1", Intensity.FOUR), Told.quake(TWO, 4, "1", Intensity.FOUR)))
                .hasSize(2);
        assertThat(shocks(Told.quake(ONE, 0, "1", Intensity.FOUR), Told.quake(TWO, 3, "1", Intensity.FOUR)))
                .hasSize(1);
    }

    @Test
    void anEarthquakeThatWasTakenBackIsNone() {
        assertThat(shocks(Told.quake(ONE, 2, "1", Intensity.FOUR), Told.quakeCancelled(ONE, 4, "1")))
                .isEmpty();
    }

    @Test
    void itBeganWhenTheEarthquakeDidAndNotWhenItWasReported() throws TelegramRefused {
        Instant origin = Instant.parse("2031-03-05T01:00:00Z");

        assertThat(shocks(Samples.telegram(Samples.QUAKE)))
                .extracting(Shock::began)
                .containsExactly(origin);
        assertThat(shocks(Samples.telegram(Samples.QUAKE_FIRST)))
                .extracting(Shock::began)
                .containsExactly(origin.plusSeconds(60));
    }

    /** The shakings known after the reports in their order and, which must be the same, in the opposite one. */
    private static List<Shock> shocks(Telegram... reports) {
        List<Telegram> order = Arrays.asList(reports);
        List<Shock> shocks = joined(order);
        Collections.reverse(order);
        assertThat(joined(order)).isEqualTo(shocks);
        return shocks;
    }

    private static List<Shock> joined(List<Telegram> reports) {
        Telegrams known = Telegrams.NONE;
        for (Telegram report : reports) {
            known = known.apply(report).after();
        }
        return known.shocks(TelegramStatus.REAL, WINDOW);
    }
}
