package jp.kairan.hazards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import jp.kairan.access.FindingId;
import jp.kairan.hazards.jma.Hazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A strength means nothing without the scale on which it stands. */
class FindingTest {
    private static Finding finding(Trigger trigger, Hazard hazard, String strength) {
        Instant now = Instant.parse("2031-03-05T00:00:00Z");
        return new Finding(
                FindingId.next(), Answer.SHELTER_CALL, Mode.PROPOSE, trigger, hazard, null, strength, now, now);
    }

    @ParameterizedTest
    @CsvSource({"INTENSITY, WARNING", "INTENSITY_HINT, 5", "TSUNAMI, 5+", "TSUNAMI, DANGER_WARNING"})
    void whatIsNotOnTheScaleOfItsTriggerIsNoFinding(Trigger trigger, String strength) {
        assertThatThrownBy(() -> finding(trigger, null, strength)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyAWarningIsOfAHazardAndEveryWarningIs() {
        assertThatThrownBy(() -> finding(Trigger.WARNING, null, "WARNING"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> finding(Trigger.TSUNAMI, Hazard.RAIN, "WARNING"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(finding(Trigger.WARNING, Hazard.RAIN, "WARNING").hazard()).isEqualTo(Hazard.RAIN);
    }
}
