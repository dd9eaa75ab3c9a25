package jp.kairan.broadcasts.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.kairan.cap.CapSeverity;
import jp.kairan.hazards.jma.Intensity;
import jp.kairan.kernel.Language;
import jp.kairan.kernel.ProblemException;
import jp.kairan.kernel.Violation;
import jp.kairan.phrases.Phrases;
import jp.kairan.testing.KairanTest;
import jp.kairan.translation.ProtectedTerms.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@KairanTest
class FillingByChoosingTest {
    private static final List<Name> AREAS = List.of(Chosen.AREA);

    @Inject
    Phrases phrases;

    @ParameterizedTest
    @EnumSource(Template.class)
    void whatIsMissingIsNamedAllAtOnce(Template template) {
        List<String> needed = template.needs().stream().map(Choice::field).toList();

        assertThat(refused(template, new Choices(List.of(), List.of(), Details.NONE)))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void whatTheTemplateHasNoUseForIsRefused() {
        Details details = new Details(null, null, Chosen.TIME, null, null, Intensity.SEVEN, 5, null);

        assertThat(refused(Template.BEAR, new Choices(AREAS, List.of(Chosen.SCHOOL), details)))
                .containsExactlyInAnyOrder("details.place", "shelters", "details.intensity", "details.level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"米泉\n川", "米泉\u0000", "米泉\u2028川", "米泉\u202e川", "\ud83d"})
    void aPlaceThatIsNoLineIsRefused(String place) {
        assertThat(refused(Template.BEAR, Chosen.at(Chosen.needed(Template.BEAR), place)))
                .containsExactly("details.place");
    }

    @Test
    void aPlaceOfTenThousandSignsIsRefusedAndABlankOneIsNone() {
        Choices choices = Chosen.needed(Template.BEAR);

        assertThat(refused(Template.BEAR, Chosen.at(choices, "米".repeat(10_000))))
                .containsExactly("details.place");
        assertThat(refused(Template.BEAR, Chosen.at(choices, " \u3000"))).containsExactly("details.place");
    }

    @Test
    void bracesInANameStandForThemselves() {
        Choices choices = new Choices(List.of(new Name("{time}{area}", null)), List.of(), Details.at(Chosen.TIME));

        Filled filled = filled(Template.POWER_CUT, choices);

        assertThat(filled.words().values())
                .allSatisfy(words -> assertThat(words.body()).contains("{time}{area}"));
    }

    @Test
    void aNameThatARegisterHasOnTwoLinesStaysOnOne() {
        Choices choices = new Choices(AREAS, List.of(new Name("米泉\r\n小学校", null)), Details.at(Chosen.TIME));

        Words words = filled(Template.SHELTER_OPENED, choices).words().get(Language.JA);

        assertThat(words.title()).isEqualTo("避難所を開設しました（米泉 小学校）");
        assertThat(words.body()).isEqualTo("米泉 小学校は15時21分から開設しています。");
    }

    @Test
    void moreNamesThanAnybodyReadsAreRefused() {
        assertThat(refused(Template.SHELTER_OPENED, Chosen.many(Template.SHELTER_OPENED, 201)))
                .containsExactlyInAnyOrder("areas", "shelters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1999-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void aTimeOfNoDayOfThisCenturyIsRefused(Instant time) {
        assertThat(refused(Template.POWER_RESTORED, new Choices(AREAS, List.of(), Details.at(time))))
                .containsExactly("details.time");
    }

    @Test
    void whatEndsBeforeItBeginsIsRefused() {
        assertThat(refused(Template.WATER_CUT_PLANNED, planned(Chosen.END, Chosen.START)))
                .containsExactly("details.end");
        assertThat(refused(
                        Template.HEAVY_SNOW,
                        new Choices(
                                AREAS,
                                List.of(),
                                new Details(null, null, Chosen.TIME, Chosen.START, null, null, null, null))))
                .containsExactly("details.end");
    }

    @Test
    void aNameTooLongForTheTitleStandsInTheBodyAlone() {
        String name = "長".repeat(90);
        Choices choices = new Choices(AREAS, List.of(new Name(name, null)), Details.at(Chosen.TIME));

        Words words = filled(Template.SHELTER_OPENED, choices).words().get(Language.VI);

        assertThat(words.title()).isEqualTo("Đã mở nơi sơ tán");
        assertThat(words.body()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"THREE,MINOR,false", "FOUR,MODERATE,false", "FIVE_LOWER,SEVERE,true", "SIX_LOWER,EXTREME,true"})
    void anEarthquakeWeighsWhatItsIntensityWeighs(Intensity intensity, CapSeverity severity, boolean wakes) {
        Details details = new Details(null, null, Chosen.TIME, null, null, intensity, null, null);

        Weight weight = filled(Template.EARTHQUAKE, new Choices(AREAS, List.of(), details))
                .weight();

        assertThat(weight.severity()).isEqualTo(severity);
        assertThat(weight.emergency()).isEqualTo(wakes);
    }

    @Test
    void whatIsAnnouncedHoldsUntilItIsOver() {
        Instant start = Chosen.CLOCK.instant().plus(Duration.ofDays(10));

        Filled filled = filled(Template.WATER_CUT_PLANNED, planned(start, start.plus(Duration.ofHours(3))));

        assertThat(filled.validity()).isEqualTo(Duration.ofDays(10).plusHours(3));
    }

    private static Choices planned(Instant start, Instant end) {
        return new Choices(AREAS, List.of(), new Details(null, null, null, start, end, null, null, null));
    }

    private Filled filled(Template template, Choices choices) {
        return new Templates(phrases, Chosen.CLOCK).fill(template, choices);
    }

    private List<String> refused(Template template, Choices choices) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(() -> filled(template, choices))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> fields.addAll(problem.violations().stream()
                                .map(Violation::field)
                                .toList()));
        Collections.sort(fields);
        return fields;
    }
}
