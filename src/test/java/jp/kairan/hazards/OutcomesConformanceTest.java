package jp.kairan.hazards;

import static jp.kairan.hazards.Turn.ENDED;
import static jp.kairan.hazards.Turn.RAISED;
import static jp.kairan.hazards.Turn.RETRACTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.kairan.hazards.jma.Hazard;
import jp.kairan.hazards.jma.Telegram;
import jp.kairan.hazards.jma.TelegramRefused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays the agency's telegrams in the folder that {@code conformance.fixtures} names, each from an empty start. */
class OutcomesConformanceTest {
    private static final String NOTO = "RECONSTRUCTED_VXSE53_20240101_noto_ishikawa";
    private static final String AWAITED = "DERIVED_VXSE53_kanazawa_minyuden_condition";
    private static final String TAKEN_BACK = "DERIVED_VXSE53_noto_torikeshi";
    private static final String DRILL = "DERIVED_VXSE53_noto_kunren";
    private static final String FIRST = "DERIVED_VXSE51_20240101_noto_ishikawa";
    private static final String RAIN = "DERIVED_VPWW55_ishikawa_kanazawa_L4_issue";
    private static final String RAIN_OVER = "DERIVED_VPWW55_ishikawa_kanazawa_release";

    /** Every other telegram raises nothing. */
    private static final Map<String, List<Turn>> STATED =
            Map.of(NOTO, List.of(RAISED), AWAITED, List.of(RAISED), RAIN, List.of(RAISED));

    private final Path folder = folder();

    @TestFactory
    Stream<DynamicTest> everyTelegramAloneAndTwiceTurnsWhatIsStated() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Watch watch = watch();
                    watch.play(read(file));
                    assertThat(watch.turns()).isEqualTo(STATED.getOrDefault(name(file), List.of()));
                    assertThat(watch.live().stream().anyMatch(f -> f.stage() == Stage.HINT))
                            .isEqualTo(name(file).equals(FIRST));

                    watch.play(read(file));

                    assertThat(watch.turns()).isEqualTo(STATED.getOrDefault(name(file), List.of()));
                }));
    }

    @Test
    void theTableOfOutcomesIsTheOneThatIsAssertedHere() throws IOException {
        List<String> yes = Files.readAllLines(folder.resolve("README.md")).stream()
                .filter(line -> line.contains("| yes |"))
                .map(line -> line.split("\\|")[1].strip())
                .toList();

        assertThat(yes).containsExactlyInAnyOrder(NOTO, AWAITED);
    }

    @Test
    void aCancellationRetractsWhatAnEarthquakeRaisedInEitherOrder() throws Exception {
        for (String report : List.of(NOTO, AWAITED)) {
            assertThat(played(report, TAKEN_BACK).turns()).containsExactly(RAISED, RETRACTED);
            assertThat(played(TAKEN_BACK, report).turns()).isEmpty();
            assertThat(played(TAKEN_BACK, report).standing())
                    .isEqualTo(played(report, TAKEN_BACK).standing())
                    .isEmpty();
        }
    }

    @Test
    void theFirstReportIsAHintUntilTheOneOnTheCity() throws Exception {
        Watch watch = played(FIRST, NOTO);

        assertThat(watch.turns()).containsExactly(RAISED);
        assertThat(watch.standing()).isEqualTo(played(NOTO, FIRST).standing()).hasSize(1);
    }

    @Test
    void aDrillBesideTheRealOneChangesNothing() throws Exception {
        assertThat(played(DRILL, NOTO, DRILL).turns()).containsExactly(RAISED);
    }

    @Test
    void heavyRainIsRaisedAndEndsAndNeverBeginsAfterItsRelease() throws Exception {
        assertThat(played(RAIN, RAIN_OVER).turns()).containsExactly(RAISED, ENDED);
        assertThat(played(RAIN_OVER, RAIN).turns()).isEmpty();
        assertThat(played(RAIN_OVER, RAIN).standing()).isEmpty();
    }

    @Test
    void allOfThemTogetherEndAlikeInWhateverOrderTheyCome() throws Exception {
        List<Telegram> inOrder = eachOnce(Set.of());

        assertThat(ends(inOrder)).containsOnly(standing(inOrder));
    }

    @Test
    void allThatTakeNothingBackEndAlikeInWhateverOrderTheyCome() throws Exception {
        List<Telegram> inOrder = eachOnce(Set.of(TAKEN_BACK, RAIN_OVER));

        assertThat(standing(inOrder)).isNotEmpty();
        assertThat(ends(inOrder)).containsOnly(standing(inOrder));
    }

    private static List<Set<Watch.Standing>> ends(List<Telegram> inOrder) {
        return Stream.of(1L, 20240101L, 20260910L)
                .map(seed -> {
                    List<Telegram> shuffled = new ArrayList<>(inOrder);
                    Collections.shuffle(shuffled, new Random(seed));
                    return standing(shuffled);
                })
                .toList();
    }

    private static Set<Watch.Standing> standing(List<Telegram> telegrams) {
        Watch watch = watch();
        telegrams.forEach(watch::play);
        return watch.standing();
    }

    /** In time; of two that are the same telegram only the first, because no more is ever kept. */
    private List<Telegram> eachOnce(Set<String> without) throws Exception {
        Map<String, Telegram> each = new LinkedHashMap<>();
        for (Path file : files()) {
            if (!without.contains(name(file))) {
                Telegram telegram = read(file);
                each.putIfAbsent(telegram.id().key(), telegram);
            }
        }
        return each.values().stream()
                .sorted(Comparator.comparing(
                                (Telegram telegram) -> telegram.head().reportedAt())
                        .thenComparing(telegram -> telegram.control().issuedAt()))
                .toList();
    }

    private static Watch watch() {
        return new Watch(
                Watch.quakes(),
                Watch.hints(),
                Watch.tsunamis(),
                Watch.rain(),
                Watch.rule(Trigger.WARNING, Hazard.LANDSLIDE, "DANGER_WARNING", Answer.SAFETY_CHECK),
                Watch.rule(Trigger.WARNING, Hazard.SNOW, "WARNING", Answer.BROADCAST));
    }

    private Watch played(String... names) throws Exception {
        Watch watch = watch();
        for (String name : names) {
            watch.play(read(files().stream()
                    .filter(file -> name(file).equals(name))
                    .findFirst()
                    .orElseThrow()));
        }
        return watch;
    }

    private static Telegram read(Path file) throws IOException, TelegramRefused {
        return Telegram.read(Files.readAllBytes(file), file.getFileName().toString());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".xml", "");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> one = Files.list(folder.resolve("jma"));
                Stream<Path> other = Files.list(folder.resolve("jma-ishikawa"))) {
            return Stream.concat(one, other)
                    .filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() {
        String named = Optional.ofNullable(System.getProperty("conformance.fixtures"))
                .orElse(System.getenv("CONFORMANCE_FIXTURES"));
        assumeTrue(named != null && !named.isBlank(), "no folder of fixtures is named");
        return Path.of(named);
    }
}
