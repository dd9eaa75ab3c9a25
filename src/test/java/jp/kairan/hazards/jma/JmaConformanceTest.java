package jp.kairan.hazards.jma;

import static jp.kairan.hazards.jma.Told.KANAZAWA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads the agency's telegrams in the folder that {@code conformance.fixtures} names, and compares with what it states. */
class JmaConformanceTest {
    private static final String NOTO = "RECONSTRUCTED_VXSE53_20240101_noto_ishikawa.xml";
    private static final String AWAITED = "DERIVED_VXSE53_kanazawa_minyuden_condition.xml";
    private static final String TAKEN_BACK = "DERIVED_VXSE53_noto_torikeshi.xml";
    private static final String DRILL = "DERIVED_VXSE53_noto_kunren.xml";
    private static final String FIRST = "DERIVED_VXSE51_20240101_noto_ishikawa.xml";
    private static final String RAIN = "DERIVED_VPWW55_ishikawa_kanazawa_L4_issue.xml";
    private static final String RAIN_OVER = "DERIVED_VPWW55_ishikawa_kanazawa_release.xml";

    private final StatedTruths truths = StatedTruths.orSkip();

    @TestFactory
    Stream<DynamicTest> everyTelegramSaysWhatIsStated() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(
                        name(file),
                        () -> assertThat(Described.inWords(read(file), Files.size(file)))
                                .isEqualTo(truths.of(file))));
    }

    @TestFactory
    Stream<DynamicTest> everyTelegramAloneAndTwiceOpensWhatIsStated() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Telegram telegram = read(file);
                    Telegrams once = Telegrams.NONE.apply(telegram).after();
                    Telegrams.Applied twice = once.apply(read(file));

                    assertThat(opensSafetyCheck(once)).isEqualTo(truths.opensSafetyCheck(file));
                    assertThat(twice.effect().counts()).isFalse();
                    assertThat(twice.after()).isEqualTo(once);
                }));
    }

    @Test
    void aCancellationRetractsTheEarthquakeInEitherOrder() throws Exception {
        for (String report : List.of(NOTO, AWAITED)) {
            assertThat(opensSafetyCheck(joined(report))).isTrue();
            assertThat(opensSafetyCheck(joined(report, TAKEN_BACK))).isFalse();
            assertThat(joined(TAKEN_BACK, report)).isEqualTo(joined(report, TAKEN_BACK));
        }
        Telegrams great = joined("32-35_06_05_240613_VXSE53.xml", "32-35_06_06_100915_VXSE53.xml");
        assertThat(great.events(TelegramStatus.REAL)).isEmpty();
    }

    @Test
    void aDrillOfTheSameEarthquakeOpensNothing() throws Exception {
        assertThat(opensSafetyCheck(joined(DRILL))).isFalse();
        assertThat(joined(DRILL).felt(TelegramStatus.DRILL, "20240101161010", KANAZAWA))
                .isPresent();
        assertThat(opensSafetyCheck(joined(NOTO, DRILL))).isTrue();
    }

    @Test
    void theFirstReportIsAHintForTheRegionOnly() throws Exception {
        Telegrams known = joined(FIRST);
        Telegram first = known.report(TelegramStatus.REAL, "20240101161010", TelegramType.VXSE51)
                .orElseThrow();

        assertThat(((Shaking) first.content()).region("391").orElseThrow().max())
                .contains(Intensity.FIVE_UPPER);
        assertThat(opensSafetyCheck(known)).isFalse();
    }

    @Test
    void heavyRainIsProposedAndThenCloses() throws Exception {
        assertThat(level(joined(RAIN))).isEqualTo(4);
        assertThat(level(joined(RAIN, RAIN_OVER))).isZero();
        assertThat(joined(RAIN_OVER, RAIN)).isEqualTo(joined(RAIN, RAIN_OVER));
    }

    @Test
    void allOfThemTogetherLeadToTheSameEndInAnyOrder() throws Exception {
        List<Telegram> all = new ArrayList<>();
        for (Path file : files()) {
            all.add(read(file));
        }
        Telegrams expected = joined(all);

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(joined(all)).isEqualTo(expected);
        }
    }

    /** The rule that the folder's outcomes are stated for: 5弱 or more in the municipality, and meant. */
    private static boolean opensSafetyCheck(Telegrams known) {
        return known.events(TelegramStatus.REAL).stream()
                .flatMap(event -> known.felt(TelegramStatus.REAL, event, KANAZAWA).stream())
                .anyMatch(felt -> felt.reaches(Intensity.FIVE_LOWER));
    }

    private static int level(Telegrams known) {
        return known.warnings(TelegramStatus.REAL, KANAZAWA).level().orElse(0);
    }

    private Telegrams joined(String... names) throws Exception {
        List<Telegram> telegrams = new ArrayList<>();
        for (String name : names) {
            telegrams.add(read(files().stream()
                    .filter(file -> name(file).equals(name))
                    .findFirst()
                    .orElseThrow()));
        }
        return joined(telegrams);
    }

    private static Telegrams joined(List<Telegram> telegrams) {
        Telegrams known = Telegrams.NONE;
        for (Telegram telegram : telegrams) {
            known = known.apply(telegram).after();
        }
        return known;
    }

    private static Telegram read(Path file) throws IOException, TelegramRefused {
        return Telegram.read(Files.readAllBytes(file), name(file));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private List<Path> files() throws IOException {
        List<Path> files = truths.files();
        Assumptions.assumeFalse(files.isEmpty(), "the folder of fixtures lacks the telegrams");
        return files;
    }
}
