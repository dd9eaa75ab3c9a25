package jp.kairan.hazards;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kairan.testing.KairanTest;
import org.junit.jupiter.api.Test;

/** What the rules ask for as they are shipped, from an empty start. */
@KairanTest
class ShippedRulesTest {
    private static final Instant NINE = Instant.parse("2031-03-05T00:00:00Z");
    private static final String SHIPPED = "0197c1a2-0000-7000-8000-00000000a0";

    @Inject
    RuleBook book;

    @Inject
    @Any
    Instance<HazardListener> listeners;

    @Test
    void aStrongShakingAsksForEverything() {
        assertThat(asked(Wire.quake("1", NINE, NINE.plusSeconds(300), "5-")))
                .containsExactlyInAnyOrder("SAFETY_CHECK", "SHELTER_CALL", "BROADCAST EARTHQUAKE");
        assertThat(asked(Wire.quake("1", NINE, NINE.plusSeconds(300), "4"))).isEmpty();
    }

    @Test
    void aFirstReportAsksForNothing() {
        assertThat(asked(Wire.first("1", NINE, NINE.plusSeconds(90), "7"))).isEmpty();
    }

    @Test
    void aTsunamiWarningAsksAndAnAdvisoryDoesNot() {
        assertThat(asked(Wire.tsunami("1", NINE, "51", "津波警報")))
                .containsExactlyInAnyOrder("SAFETY_CHECK", "BROADCAST TSUNAMI_WARNING");
        assertThat(asked(Wire.tsunami("1", NINE, "62", "津波注意報"))).isEmpty();
    }

    @Test
    void rainOfLevelFourAsksAndOfLevelThreeDoesNot() {
        assertThat(asked(Wire.rain(NINE, "43", "レベル４大雨危険警報", "発表")))
                .containsExactlyInAnyOrder("SAFETY_CHECK", "BROADCAST EVACUATION_LEVEL4");
        assertThat(asked(Wire.rain(NINE, "03", "レベル３大雨警報", "発表"))).isEmpty();
    }

    @Test
    void heavySnowIsBroadcastAndNeverASafetyCheck() {
        assertThat(asked(Wire.snow(NINE, "06", "大雪警報", "発表"))).containsExactly("BROADCAST HEAVY_SNOW");
        assertThat(asked(Wire.snow(NINE, "36", "大雪特別警報", "発表"))).containsExactly("BROADCAST HEAVY_SNOW");
        assertThat(asked(Wire.snow(NINE, "12", "大雪注意報", "発表"))).isEmpty();
    }

    @Test
    void everyTextThatTheyNameCanBeTold() {
        assertThat(shipped().stream().filter(rule -> rule.answer() == Answer.BROADCAST))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(listeners.stream())
                        .anyMatch(each -> each.tells(rule.criterion().trigger(), rule.template())));
    }

    @Test
    void allOfThemProposeAndWaitForNobody() {
        assertThat(shipped()).hasSize(11).allSatisfy(rule -> {
            assertThat(rule.mode()).isEqualTo(Mode.PROPOSE);
            assertThat(rule.holdOff()).isEqualTo(Duration.ZERO);
        });
    }

    private List<String> asked(Wire telegram) {
        Watch watch = new Watch(shipped().toArray(Rule[]::new)).play(telegram);
        return watch.live().stream()
                .filter(Found::raised)
                .map(found -> found.answer() + (found.template() == null ? "" : " " + found.template()))
                .toList();
    }

    private List<Rule> shipped() {
        return QuarkusTransaction.requiringNew().call(book::inUse).stream()
                .filter(rule -> rule.id().toString().startsWith(SHIPPED))
                .toList();
    }
}
