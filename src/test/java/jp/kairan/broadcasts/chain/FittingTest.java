package jp.kairan.broadcasts.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.kairan.access.FindingId;
import jp.kairan.hazards.Answer;
import jp.kairan.hazards.Finding;
import jp.kairan.hazards.Mode;
import jp.kairan.hazards.Trigger;
import jp.kairan.shelters.Hazard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingTest {
    @ParameterizedTest
    @CsvSource({
        "INTENSITY,,5-,EARTHQUAKE",
        "INTENSITY_HINT,,7,EARTHQUAKE",
        "TSUNAMI,,ADVISORY,",
        "TSUNAMI,,WARNING,TSUNAMI",
        "TSUNAMI,,MAJOR_WARNING,TSUNAMI",
        "WARNING,RAIN,WARNING,FLOOD",
        "WARNING,FLOOD,WARNING,FLOOD",
        "WARNING,LANDSLIDE,DANGER_WARNING,LANDSLIDE",
        "WARNING,STORM_SURGE,EMERGENCY_WARNING,STORM_SURGE",
        "WARNING,WIND,EMERGENCY_WARNING,",
        "WARNING,WAVES,WARNING,",
        "WARNING,SNOW,WARNING,",
        "WARNING,OTHER,ADVISORY,"
    })
    void aFindingTellsForWhichHazardSheltersAreToBeFit(
            Trigger trigger, jp.kairan.hazards.jma.Hazard hazard, String strength, Hazard fit) {
        Instant now = Instant.parse("2031-03-05T00:00:00Z");
        Finding finding = new Finding(
                FindingId.next(), Answer.SHELTER_CALL, Mode.PROPOSE, trigger, hazard, null, strength, now, now);

        assertThat(Fitting.hazard(finding).orElse(null)).isEqualTo(fit);
    }
}
